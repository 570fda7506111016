import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit } from "#server/realtime/commit.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
let secretariat: TestClient;
let secretariatId: string;

const document = `query ($filter: AuditFilter, $first: Int, $after: String) {
  auditLog(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id at action actor subjectType subjectId
      person { id name } guest { id } onBehalfOf { __typename ... on City { slug } }
      subject { __typename id } details { name value }
    }
  }
}`;

interface Entry {
  id: string;
  action: string;
  actor: string;
  subjectId: string;
  person: { id: string; name: string } | null;
  onBehalfOf: { __typename: string; slug?: string } | null;
  details: { name: string; value: string | null }[];
}
interface Answer {
  auditLog: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    nodes: Entry[];
  };
}

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  ({ personId: secretariatId } = await secretariat.signInAs({
    email: "asean@example.org",
    memberships: [{ role: "secretariat" }],
  }));
  await record("one", { reason: "=HYPERLINK(1)", to: { role: "host" } });
});

afterAll(() => hub.stop());

/** An entry of the hub itself. */
async function record(subjectId: string, detail = {}): Promise<void> {
  await commit(contextOfHub(hub.services, "test"), (tx) =>
    tx.audit({ action: "hide-comment", subjectType: "Comment", subjectId, detail }),
  );
}

function read(variables = {}): Promise<Answer> {
  return secretariat.ask<Answer>(document, variables);
}

test("only the secretariat reads the audit log", async () => {
  const member = hub.client();
  await member.signInAs({ email: "member@example.org", memberships: [{ role: "expert" }] });
  for (const client of [hub.client(), member]) {
    const { errors, data } = await client.query(document);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    expect(data).toBeNull();
    for (const format of ["csv", "jsonl"]) {
      expect((await client.fetch(`/secretariat/audit-log.${format}`)).status).toBe(404);
    }
  }
  const id = (await read()).auditLog.nodes[0]!.id;
  const node = `query ($id: ID!) { node(id: $id) { __typename } }`;
  expect(await member.ask(node, { id })).toEqual({ node: null });
  expect(await secretariat.ask(node, { id })).toEqual({ node: { __typename: "AuditEntry" } });
});

test("an entry says who, what, when, for whom, and with what facts", async () => {
  const city = await hub.services.database.kysely
    .selectFrom("city")
    .select(["id", "slug"])
    .executeTakeFirstOrThrow();
  const editor = hub.client();
  const { personId } = await editor.signInAs({
    email: "editor@example.org",
    name: "Editor",
    memberships: [{ role: "city_editor", cityId: city.id }],
  });
  const { id: citySlugId } = (
    await editor.ask<{ city: { id: string } }>(`query ($s: String!) { city(slug: $s) { id } }`, {
      s: city.slug,
    })
  ).city;
  await editor.ask(
    `mutation ($input: CreatePracticeInput!) {
      createPractice(input: $input) { __typename ... on UserError { message } }
    }`,
    {
      input: {
        clientKey: crypto.randomUUID(),
        cityId: citySlugId,
        language: "en",
        title: "A practice to be told of",
      },
    },
  );
  const { auditLog } = await read({ filter: { action: ["CREATE_PRACTICE"] } });
  expect(auditLog.totalCount).toBe(1);
  expect(auditLog.nodes[0]).toMatchObject({
    actor: "PERSON",
    person: { name: "Editor" },
    onBehalfOf: { __typename: "City", slug: city.slug },
    subjectType: "Practice",
  });
  const own = await read({ filter: { personId: auditLog.nodes[0]!.person!.id } });
  expect(own.auditLog.totalCount).toBe(1);
  expect(personId).not.toBe(secretariatId);
  const about = await read({ filter: { subjectId: auditLog.nodes[0]!.subjectId } });
  expect(about.auditLog.nodes.map(({ action }) => action)).toEqual(["CREATE_PRACTICE"]);
});

test("what the hub does of itself is the system's, and nested facts are told one by one", async () => {
  const { auditLog } = await read({ filter: { action: ["HIDE_COMMENT"] } });
  expect(auditLog.nodes[0]).toMatchObject({
    actor: "SYSTEM",
    person: null,
    details: expect.arrayContaining([
      { name: "reason", value: "=HYPERLINK(1)" },
      { name: "to.role", value: "host" },
    ]),
  });
});

test("the filter by time takes its first instant in and leaves its last one out", async () => {
  const now = hub.services.clock.now().getTime();
  const at = (ms: number) => new Date(now + ms).toISOString();
  const hour = 60 * 60 * 1000;
  const count = async (filter: object) => (await read({ filter })).auditLog.totalCount;
  expect(await count({ since: at(hour) })).toBe(0);
  expect(await count({ until: at(-hour) })).toBe(0);
  expect(await count({ since: at(-hour), until: at(hour) })).toBe(
    (await read()).auditLog.totalCount,
  );
});

test("pages follow each other without gap or double while entries are added", async () => {
  for (const name of ["a", "b", "c", "d"]) await record(name);
  const filter = { action: ["HIDE_COMMENT"] };
  const all = (await read({ filter })).auditLog.nodes.map(({ id }) => id);
  const first = (await read({ filter, first: 2 })).auditLog;
  await record("meanwhile");
  const rest = (await read({ filter, first: 100, after: first.pageInfo.endCursor })).auditLog;
  expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(all);
});

test("nobody changes, deletes or empties the log, whatever SQL they write", async () => {
  const db = hub.services.database.kysely;
  const tries = [
    sql`update audit set action = 'x'`,
    sql`update audit set detail = '{}'`,
    sql`delete from audit`,
    sql`truncate audit`,
  ];
  for (const statement of tries) {
    await expect(statement.execute(db)).rejects.toThrow("the audit log only grows");
  }
});

test("only details can be taken out, by name, and the entry says that they were", async () => {
  await record("personal", { reason: "Somebody's name", from: "a" });
  const db = hub.services.database.kysely;
  const entry = () =>
    db
      .selectFrom("audit")
      .selectAll()
      .where("subject_id", "=", "personal")
      .executeTakeFirstOrThrow();
  const before = await entry();
  await sql`select blank_audit_detail(${before.id}::uuid, ${["reason"]}::text[])`.execute(db);
  expect(await entry()).toEqual({ ...before, detail: { from: "a", blanked: true } });
  await expect(sql`update audit set detail = '{}'`.execute(db)).rejects.toThrow("only grows");
});

test("nobody blanks a detail in silence, nor takes the mark away, whatever they set", async () => {
  const db = hub.services.database.kysely;
  await record("silent", { from: "a", reason: "Nguyen, at the door" });
  const detail = async () =>
    (
      await db
        .selectFrom("audit")
        .select("detail")
        .where("subject_id", "=", "silent")
        .executeTakeFirstOrThrow()
    ).detail;
  const blank = (left: object) =>
    db.transaction().execute(async (tx) => {
      await sql`select set_config('hub.blanks_audit', 'yes', true)`.execute(tx);
      await sql`update audit set detail = ${JSON.stringify(left)}::jsonb
        where subject_id = 'silent'`.execute(tx);
    });
  await blank({ from: "a", reason: "Nguyen, at the door" });
  expect(await detail()).toEqual({ from: "a", reason: "Nguyen, at the door" });
  await blank({ from: "a" });
  expect(await detail()).toEqual({ from: "a", blanked: true });
  await blank({});
  expect(await detail()).toEqual({ blanked: true });
  await blank({});
  expect(await detail()).toEqual({ blanked: true });
  await expect(blank({ from: "b" })).rejects.toThrow("only grows");
});

test("the CSV opens in a spreadsheet without running what somebody wrote", async () => {
  const response = await secretariat.fetch("/secretariat/audit-log.csv?action=hide_comment");
  expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(response.headers.get("cache-control")).toContain("no-store");
  const lines = (await response.text()).split("\r\n");
  expect(lines[0]).toContain("id,at,actor,personId");
  expect(lines.some((line) => line.endsWith("to.role: host; reason: =HYPERLINK(1)"))).toBe(true);
  expect(lines.some((line) => line.split(",").some((cell) => /^[=+\-@]/.test(cell)))).toBe(false);
});

test("the JSON lines hold every entry that fits, beyond one page, and that they were taken", async () => {
  for (let n = 0; n < 120; n += 1) await record(`many-${n}`);
  const response = await secretariat.fetch("/secretariat/audit-log.jsonl");
  const entries = (await response.text())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; action: string; actor: string });
  const { totalCount, nodes } = (await read()).auditLog;
  expect(new Set(entries.map(({ id }) => id)).size).toBe(totalCount);
  expect(nodes[0]).toMatchObject({ action: "EXPORT_AUDIT_LOG", person: { name: "asean" } });
  const wrong = await secretariat.fetch("/secretariat/audit-log.jsonl?person=nonsense&since=soon");
  expect(wrong.status).toBe(200);
  await wrong.text();
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { TestClock } from "#test/support/clock.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change, cityId, join, makeWorkshop, say } from "#test/support/workshop.ts";

const clock = new TestClock();
let hub: TestHub;
let secretariat: TestClient;
let secretariatId: string;

beforeAll(async () => {
  hub = await startHub({ clock });
  secretariat = hub.client();
  const { personId } = await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  secretariatId = globalId("Person", personId);
});
afterAll(() => hub.stop());

async function member(name: string) {
  const client = hub.client();
  const { key } = await cityId(hub);
  const { personId } = await client.signInAs({
    email: `${name.toLowerCase()}@example.org`,
    name,
    memberships: [{ role: "member", cityId: key }],
  });
  return { client, id: globalId("Person", personId), key: personId };
}

const reason = "By letter, with a copy of the badge";
const account =
  "... on ChangeAccountSuccess { account { email erasedAt disabledAt person { name } memberships { id } } }";
const erase = (client: TestClient, personId: string) =>
  change(client, "eraseAccount", { personId, reason }, account);

async function addressOf(personId: string): Promise<string> {
  const { accounts } = await secretariat.ask<{
    accounts: { nodes: { personalDataUrl: string; person: { id: string } }[] };
  }>("{ accounts(first: 100) { nodes { personalDataUrl person { id } } } }");
  const found = accounts.nodes.find(({ person }) => person.id === personId)!;
  return new URL(found.personalDataUrl).pathname;
}

const lastAudit = () =>
  hub.services.database.kysely
    .selectFrom("audit")
    .select(["action", "subject_id", "detail"])
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();

test("the secretariat takes away what the hub knows of somebody, and that stands in the audit log", async () => {
  const lan = await member("Lan");
  const path = await addressOf(lan.id);
  const answer = await secretariat.fetch(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  const own = (await (await lan.client.fetch("/settings/my-data.json")).json()) as object;
  const theirs = (await answer.json()) as Record<string, { subjectId?: string; action: string }[]>;
  expect(Object.keys(theirs)).toEqual(Object.keys(own));
  expect(theirs["account"]).toMatchObject([{ name: "Lan", email: "lan@example.org" }]);
  expect(await lastAudit()).toMatchObject({ action: "export-personal-data", subject_id: lan.key });
});

test("to everybody else it looks as if there were nothing, and nothing is written down", async () => {
  const [lan, mai] = [await member("Linh"), await member("Mai")];
  const path = await addressOf(lan.id);
  const before = await lastAudit();
  for (const client of [hub.client(), lan.client, mai.client])
    expect((await client.fetch(path)).status).toBe(404);
  for (const wrong of ["nonsense", globalId("City", lan.key), secretariatId.slice(1)])
    expect((await secretariat.fetch(`/secretariat/personal-data/${wrong}.json`)).status).toBe(404);
  expect(await lastAudit()).toEqual(before);
});

test("the secretariat erases somebody: who they were is gone at the moment of the hub's clock, what they said stays", async () => {
  const bay = await member("Bay");
  const room = await makeWorkshop(hub);
  await join(room, bay.client);
  await say(bay.client, room.items[0]!, "Who pays?");
  clock.advance(60_000);
  const at = clock.now().toISOString();
  expect(await erase(secretariat, bay.id)).toMatchObject({
    __typename: "ChangeAccountSuccess",
    account: {
      email: null,
      erasedAt: at,
      disabledAt: at,
      person: { name: "Former participant" },
      memberships: [],
    },
  });
  const { viewer } = await bay.client.ask<{ viewer: object | null }>("{ viewer { email } }");
  expect(viewer).toBeNull();
  const { workshop } = await secretariat.ask<{
    workshop: { agenda: { nodes: { comments: { nodes: object[] } }[] } };
  }>(
    "query ($slug: String!) { workshop(slug: $slug) { agenda(first: 1) { nodes { comments(first: 5) { nodes { body author { name } } } } } } }",
    { slug: room.slug },
  );
  expect(workshop.agenda.nodes[0]!.comments.nodes).toEqual([
    { body: "Who pays?", author: { name: "Former participant" } },
  ]);
  expect(await lastAudit()).toMatchObject({
    action: "erase-account",
    subject_id: bay.key,
    detail: { reason },
  });
});

test("what is erased is neither erased again nor opened again", async () => {
  const { id } = await member("Chi");
  await erase(secretariat, id);
  expect((await erase(secretariat, id)).__typename).toBe("Conflict");
  const opened = await change(secretariat, "enableAccount", { personId: id }, "");
  expect(opened.__typename).toBe("Conflict");
});

test("nobody else erases others, and the secretariat not itself", async () => {
  const [one, other] = [await member("Dao"), await member("Hoa")];
  expect((await erase(one.client, other.id)).__typename).toBe("NotAllowed");
  expect((await erase(hub.client(), other.id)).__typename).toBe("NotAllowed");
  expect((await erase(secretariat, secretariatId)).__typename).toBe("NotAllowed");
  const unknown = globalId("Person", "01930000-0000-7000-8000-000000000000");
  expect((await erase(secretariat, unknown)).__typename).toBe("NotFound");
  const noReason = await change(secretariat, "eraseAccount", { personId: one.id, reason: "" }, "");
  expect(noReason).toMatchObject({ __typename: "InvalidInput", field: "reason" });
});

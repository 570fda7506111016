import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import { requestCode, signIn } from "#test/accounts/signing-in.ts";
import { AtSocket } from "#test/rights/room-people.ts";
import { allRows } from "#test/support/all-rows.ts";
import { TestClock } from "#test/support/clock.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type Outcome,
  type TestWorkshop,
} from "#test/support/workshop.ts";

const clock = new TestClock();
let hub: TestHub;
let room: TestWorkshop;
let practice: string;

beforeAll(async () => {
  hub = await startHub({ clock });
  room = await makeWorkshop(hub);
  practice = (await storePractice(hub)).id;
});
afterAll(() => hub.stop());

let made = 0;

/** A word that stands nowhere else; ids are left out where all rows are looked through. */
function mark(): string {
  made += 1;
  return `zq${made}${Math.random().toString(36).slice(2, 8)}qz`;
}

interface Somebody {
  client: TestClient;
  name: string;
  email: string;
}

/** With an account by code, a role, a seat, words in a room and under a practice, and a follow. */
async function somebody(): Promise<Somebody> {
  const name = `Nguyen ${mark()}`;
  const word = mark();
  const email = `${word}@example.org`;
  const client = hub.client();
  const { key, id } = await cityId(hub);
  await client.signInAs({ email, name, memberships: [{ role: "member", cityId: key }] });
  await join(room, client);
  await say(client, room.items[0]!, `Said with ${word}`);
  await change(
    client,
    "postDiscussionComment",
    {
      subjectId: practice,
      clientKey: randomUUID(),
      body: `Asked ${word}`,
      language: "en",
      attribution: "PERSONAL",
    },
    "",
  );
  await change(client, "follow", { id }, "");
  return { client, name, email };
}

/** What was written holds it as well. */
const wordOf = (email: string) => email.split("@", 1)[0]!;

async function myData(client: TestClient): Promise<Record<string, Record<string, unknown>[]>> {
  const response = await client.fetch("/settings/my-data.json");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toContain("attachment");
  expect(response.headers.get("cache-control")).toContain("no-store");
  return (await response.json()) as Record<string, Record<string, unknown>[]>;
}

/** The code of the newest letter, after asking for one. */
async function erasureCode(client: TestClient): Promise<string> {
  const { requestErasureCode: answer } = await client.ask<{ requestErasureCode: Outcome }>(
    "mutation { requestErasureCode { __typename ... on UserError { message } } }",
  );
  expect(answer.__typename).toBe("RequestSignInCodeSuccess");
  return hub.letters()[0]!.code!;
}

const erase = (client: TestClient, input: Record<string, unknown>) =>
  change(client, "eraseMyAccount", { withdrawComments: false, ...input }, "");

async function commentsIn(): Promise<{ body: string; author: { name: string } }[]> {
  const { workshop } = await hub.client().ask<{
    workshop: {
      agenda: { nodes: { comments: { nodes: { body: string; author: { name: string } }[] } }[] };
    };
  }>("query ($slug: String!) { workshop(slug: $slug) { agenda { nodes { comments(first: 50) { nodes { body author { name } } } } } } }", { slug: room.slug });
  return workshop.agenda.nodes.flatMap(({ comments }) => comments.nodes);
}

describe("the file with one's own data", () => {
  test("holds what is about and by oneself, and nothing of others", async () => {
    const mai = await somebody();
    const lan = await somebody();
    const data = await myData(mai.client);
    expect(data).toMatchObject({
      account: [{ name: mai.name, email: mai.email }],
      roles: [{ role: "member", city: "vn-ha-long" }],
      workshops: [{ slug: room.slug }],
      comments: [{ body: expect.stringContaining(wordOf(mai.email)) as string }],
      discussion: [{ body: `Asked ${wordOf(mai.email)}` }],
      follows: [{ city: "vn-ha-long" }],
    });
    expect(data["sessions"]).toHaveLength(1);
    const text = JSON.stringify(data);
    for (const foreign of [lan.name, lan.email, wordOf(lan.email), "token", "hash"])
      expect(text).not.toContain(foreign);
  });

  test("is a guest's as well, and nobody's", async () => {
    const { client } = await join(room, hub.client(), "Guest of the hall");
    await say(client, room.items[0]!, "A guest's words");
    expect(await myData(client)).toMatchObject({
      account: [{ guest: true, name: "Guest of the hall" }],
      comments: [{ body: "A guest's words" }],
    });
    expect((await hub.client().fetch("/settings/my-data.json")).status).toBe(404);
  });

  test("is made so often in an hour and no oftener", async () => {
    const client = hub.client();
    await client.signInAs({ email: `${mark()}@example.org` });
    for (let made = 0; made < 10; made += 1) await myData(client);
    const refused = await client.fetch("/settings/my-data.json");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("each column that names somebody is in it, or it is said why not", async () => {
    const { rows } = await sql<{ place: string }>`
      select distinct rel.relname || '.' || att.attname as place
      from pg_constraint con
      join pg_class rel on rel.oid = con.conrelid
      join pg_attribute att on att.attrelid = con.conrelid and att.attnum = any(con.conkey)
      where con.contype = 'f' and con.confrelid in ('person'::regclass, 'guest'::regclass)
      order by 1`.execute(hub.services.database.kysely);
    expect(rows.map(({ place }) => place).filter((place) => !(place in places))).toEqual([]);
  });
});

const inFile = "in the file";
const deed = "a deed in the record of a thing; it is found under the thing, and in the audit log";

/** Where a person or a guest is named by a key. */
const places: Readonly<Record<string, string>> = {
  "api_key.person_id": inFile,
  "attendance.guest_id": inFile,
  "attendance.person_id": inFile,
  "discussion_comment.person_id": inFile,
  "discussion_reaction.person_id": inFile,
  "evidence.written_by": inFile,
  "follow.person_id": inFile,
  "guest.claimed_by": inFile,
  "invitation.accepted_by": inFile,
  "membership.person_id": inFile,
  "practice_author.person_id": inFile,
  "report.guest_id": inFile,
  "report.person_id": inFile,
  "review.reviewer_id": inFile,
  "session.guest_id": inFile,
  "session.person_id": inFile,
  "news_seen.person_id": "when the news were last opened: nothing that anybody else is told",
  "activity.person_id": deed,
  "adoption.confirmed_by": deed,
  "adoption.created_by": deed,
  "adoption_step.written_by": deed,
  "challenge.created_by": deed,
  "challenge_step.written_by": deed,
  "discussion_comment.hidden_by": deed,
  "evidence.verified_by": deed,
  "invitation.invited_by": deed,
  "outcome.made_by": deed,
  "practice.created_by": deed,
  "practice_author.invited_by": deed,
  "practice_version.published_by": deed,
  "review.assigned_by": deed,
  "review_round.submitted_by": deed,
  "workshop.created_by": deed,
};

describe("erasing one's account", () => {
  test("leaves neither name nor address anywhere, and what was said under no name", async () => {
    const { client, name, email } = await somebody();
    const open = new AtSocket(client).follow(
      "subscription ($id: ID!) { workshopEvents(workshopId: $id) { __typename } }",
      { id: room.id },
      "unknown",
    );
    await open.next();
    const code = await erasureCode(client);
    expect(await erase(client, { code })).toMatchObject({ __typename: "EraseMyAccountSuccess" });
    expect(await open.end()).toMatchObject({ code: closeCodes.unauthorized });
    expect(client.cookie).toBe("");
    const rows = Object.entries(await allRows(hub.services.database.kysely));
    const named = rows.filter(([, values]) =>
      values.some((row) => row.includes(name) || row.includes(email)),
    );
    expect(named.map(([table]) => table)).toEqual([]);
    expect(JSON.stringify(rows)).toContain(wordOf(email));
    const said = (await commentsIn()).find(({ body }) => body.includes(wordOf(email)));
    expect(said).toMatchObject({ author: { name: "Former participant" } });
  });

  test("is dated by the hub's clock", async () => {
    const { client } = await somebody();
    clock.advance(60_000);
    await erase(client, { code: await erasureCode(client) });
    const { erased_at, disabled_at } = await hub.services.database.kysely
      .selectFrom("person")
      .select(["erased_at", "disabled_at"])
      .where("erased_at", "is not", null)
      .orderBy("erased_at", "desc")
      .executeTakeFirstOrThrow();
    expect([erased_at, disabled_at]).toEqual([clock.now(), clock.now()]);
  });

  test("takes back what was said, on wish", async () => {
    const { client, email } = await somebody();
    const code = await erasureCode(client);
    await erase(client, { code, withdrawComments: true });
    await indexStale(hub.services.database);
    const stored = JSON.stringify(await allRows(hub.services.database.kysely));
    expect(stored).not.toContain(wordOf(email));
    const words = hub.services.database.kysely.selectFrom("search_word").select("word");
    const left = (await words.execute()).map(({ word }) => word);
    expect(left.filter((word) => word.includes(wordOf(email)))).toEqual([]);
  });

  test("wants the code that was sent for it, and that code signs nobody in", async () => {
    const { client, email } = await somebody();
    const forSignIn = await requestCode(hub, client, email);
    for (const code of [null, "", forSignIn])
      expect(await erase(client, { code })).toMatchObject({
        __typename: "InvalidInput",
        field: "code",
      });
    const code = await erasureCode(client);
    expect((await signIn(hub.client(), { email, code })).__typename).toBe("InvalidInput");
    expect(await erase(client, { code })).toMatchObject({ __typename: "EraseMyAccountSuccess" });
    // The address is free, for an account that knows nothing of the former one.
    const again = hub.client();
    const fresh = await requestCode(hub, again, email);
    expect((await signIn(again, { email, code: fresh, name: "Anew" })).__typename).toBe(
      "SignInSuccess",
    );
    expect(await myData(again)).toMatchObject({ roles: [], comments: [], follows: [] });
  });

  test("is a guest's right too, in the browser that is the guest", async () => {
    const name = `Guest ${mark()}`;
    const { client } = await join(room, hub.client(), name);
    await say(client, room.items[0]!, "A guest who leaves");
    expect(await erase(client, {})).toMatchObject({ __typename: "EraseMyAccountSuccess" });
    expect(JSON.stringify(await allRows(hub.services.database.kysely))).not.toContain(name);
    const said = (await commentsIn()).find(({ body }) => body === "A guest who leaves");
    expect(said?.author.name).toBe("Former participant");
  });

  test("is nobody's who has none, and not of the last who keeps the hub", async () => {
    expect((await erase(hub.client(), {})).__typename).toBe("NotAllowed");
    const last = hub.client();
    await last.signInAs({ email: "last@example.org", memberships: [{ role: "secretariat" }] });
    const code = await erasureCode(last);
    expect((await erase(last, { code })).__typename).toBe("NotAllowed");
  });

  test("forgets the address in invitations as well, and their links are void", async () => {
    const email = `${mark()}@example.org`;
    const office = hub.client();
    await office.signInAs({
      email: "invitations@example.org",
      memberships: [{ role: "secretariat" }],
    });
    const invited = await change(
      office,
      "invitePerson",
      { email, role: "EXPERT" },
      "... on InvitePersonSuccess { invitation { id } }",
    );
    const { id } = invited["invitation"] as { id: string };
    const [, token] = /\/invitation#(\S+)/.exec(hub.letters()[0]!.text)!;
    const client = hub.client();
    await signIn(client, { email, code: await requestCode(hub, client, email), name: "Asked" });
    expect(await myData(client)).toMatchObject({ invitations: [{ role: "expert" }] });
    await erase(client, { code: await erasureCode(client) });
    expect(JSON.stringify(await allRows(hub.services.database.kysely))).not.toContain(email);
    expect(
      await office.ask("query ($id: ID!) { node(id: $id) { ... on Invitation { email state } } }", {
        id,
      }),
    ).toEqual({ node: { email: null, state: "WITHDRAWN" } });
    expect(
      await change(hub.client(), "acceptInvitation", { token, name: "Asked" }, ""),
    ).toMatchObject({ __typename: "NotFound" });
  });
});

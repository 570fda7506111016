import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "#schema/limits.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { TestClock } from "#test/support/clock.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { change } from "#test/support/workshop.ts";

let hub: TestHub;
let secretariat: TestClient;
let city: { id: string; slug: string };
const clock = new TestClock();

const invited = `... on InvitePersonSuccess {
  invitation { id state email seat { __typename } } account { email } }`;
const accepted = `... on AcceptInvitationSuccess { viewer { name email memberships { role } } }`;
const changed = `... on ChangeInvitationSuccess { invitation { state email } }`;

beforeAll(async () => {
  hub = await startHub({ clock });
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "asean@example.org",
    memberships: [{ role: "secretariat" }],
  });
  city = await hub.services.database.kysely
    .selectFrom("city")
    .select(["id", "slug"])
    .executeTakeFirstOrThrow();
});

afterAll(() => hub.stop());

async function invite(email: string, input: object = { role: "EXPERT" }): Promise<string> {
  const answer = await change(secretariat, "invitePerson", { email, ...input }, invited);
  const { invitation } = answer as { invitation?: { id: string } | null };
  if (!invitation) throw new Error(JSON.stringify(answer));
  return invitation.id;
}

/** What stands after the # of the newest letter's link. */
function tokenOf(email: string): string {
  const letter = hub.letters().find(({ to }) => to === email);
  return /\/invitation#(\S+)/.exec(letter?.text ?? "")![1]!;
}

async function accept(token: string, name: string | null = "Somebody", client = hub.client()) {
  return change(client, "acceptInvitation", { token, name }, accepted);
}

async function seen(token: string): Promise<unknown> {
  const query = `query ($token: String!) { invitationByLink(token: $token) {
    email role seat { __typename ... on City { slug } } } }`;
  return (await hub.client().ask<{ invitationByLink: unknown }>(query, { token })).invitationByLink;
}

test("whoever opens the link has an account with the role, and is signed in", async () => {
  const email = "editor@example.org";
  const role = { role: "CITY_EDITOR", seatId: globalId("City", city.id), language: "vi" };
  await invite(email, role);
  const letter = hub.letters().find(({ to }) => to === email)!;
  expect(letter).toMatchObject({ language: "vi", subject: "Bạn được mời tham gia ESC Hub" });
  const token = tokenOf(email);
  expect(letter.html).toContain(token);
  expect(await seen(token)).toEqual({
    email,
    role: "CITY_EDITOR",
    seat: { __typename: "City", slug: city.slug },
  });
  const client = hub.client();
  expect((await accept(token, null, client)).field).toBe("name");
  const answer = await accept(token, "Editor", client);
  const viewer = { name: "Editor", email, memberships: [{ role: "CITY_EDITOR" }] };
  expect(answer).toMatchObject({ __typename: "AcceptInvitationSuccess", viewer });
  expect(await client.ask(`{ viewer { name } }`)).toEqual({ viewer: { name: "Editor" } });
});

test("a link works once; one that is used, withdrawn, too old or made up gets the same answer", async () => {
  await invite("used@example.org");
  const used = tokenOf("used@example.org");
  await accept(used);
  const withdrawn = await invite("withdrawn@example.org");
  const taken = tokenOf("withdrawn@example.org");
  const answer = await change(
    secretariat,
    "withdrawInvitation",
    { invitationId: withdrawn },
    changed,
  );
  expect(answer["invitation"]).toEqual({ state: "WITHDRAWN", email: null });
  await invite("old@example.org");
  const old = tokenOf("old@example.org");
  clock.advance(limits.invitation.days * 24 * 60 * 60 * 1000);
  await secretariat.signInAs({ email: "asean@example.org" });
  const answers = await Promise.all(
    [used, taken, old, "made-up", ""].map(async (token) => [
      await accept(token),
      await seen(token),
    ]),
  );
  const same = [
    {
      __typename: "NotFound",
      message: "This link works no more. Ask the secretariat to send it again.",
    },
    null,
  ];
  expect(answers).toEqual(Array.from({ length: 5 }, () => same));
});

test("of two who open a link at once one comes in", async () => {
  await invite("race@example.org");
  const token = tokenOf("race@example.org");
  const answers = await Promise.all([accept(token), accept(token)]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    "AcceptInvitationSuccess",
    "NotFound",
  ]);
});

test("sending again makes a new link, and the former one is void", async () => {
  const invitationId = await invite("again@example.org");
  const first = tokenOf("again@example.org");
  const answer = await change(secretariat, "resendInvitation", { invitationId }, changed);
  expect(answer["invitation"]).toMatchObject({ state: "OPEN" });
  const second = tokenOf("again@example.org");
  expect(second).not.toBe(first);
  expect((await accept(first)).__typename).toBe("NotFound");
  expect((await accept(second)).__typename).toBe("AcceptInvitationSuccess");
  for (const mutation of ["resendInvitation", "withdrawInvitation"])
    expect((await change(secretariat, mutation, { invitationId }, "")).__typename).toBe("Conflict");
});

test("who has an account gets the role at once, and a letter in their language that says so", async () => {
  const member = hub.client();
  const { personId } = await member.signInAs({ email: "member@example.org" });
  const { kysely } = hub.services.database;
  await kysely.updateTable("person").set({ language: "vi" }).where("id", "=", personId).execute();
  const answer = await change(
    secretariat,
    "invitePerson",
    { email: "Member@Example.org", role: "EXPERT", language: "en" },
    invited,
  );
  expect(answer).toMatchObject({ invitation: null, account: { email: "member@example.org" } });
  const letters = hub.letters().filter(({ to }) => to === "member@example.org");
  expect(letters).toHaveLength(1);
  const [{ subject, language, text, html }] = letters as [(typeof letters)[0]];
  expect({ subject, language }).toEqual({
    subject: "Bạn có vai trò mới trong ESC Hub",
    language: "vi",
  });
  for (const body of [text, html]) {
    expect(body).toContain("Chuyên gia");
    expect(body).toContain(`${hub.address}/sign-in`);
    expect(body).toContain("có hiệu lực ngay");
  }
  expect(await member.ask(`{ viewer { memberships { role } } }`)).toEqual({
    viewer: { memberships: [{ role: "EXPERT" }] },
  });
});

test("the letter about a role says from when it holds, and none goes to a closed account", async () => {
  const [later, closed] = [hub.client(), hub.client()];
  await later.signInAs({ email: "later@example.org" });
  const { personId } = await closed.signInAs({ email: "shut@example.org" });
  const since = new Date(clock.now().getTime() + 72 * 3_600_000).toISOString().slice(0, 10);
  const { kysely } = hub.services.database;
  const disabled_at = clock.now();
  await kysely.updateTable("person").set({ disabled_at }).where("id", "=", personId).execute();
  for (const email of ["later@example.org", "shut@example.org"])
    await change(secretariat, "invitePerson", { email, role: "EXPERT", since }, invited);
  const text = hub.letters().find(({ to }) => to === "later@example.org")?.text;
  expect(text).toContain(`It holds from ${since} on.`);
  expect(hub.letters().some(({ to }) => to === "shut@example.org")).toBe(false);
});

test("an address is asked once for a role, and is not told to anybody else", async () => {
  await invite("twice@example.org");
  const second = { email: "twice@example.org", role: "EXPERT" };
  expect((await change(secretariat, "invitePerson", second, "")).__typename).toBe("Conflict");
  const member = hub.client();
  await member.signInAs({ email: "other@example.org", memberships: [{ role: "expert" }] });
  for (const client of [member, hub.client()]) {
    expect((await change(client, "invitePerson", second, "")).__typename).toBe("NotAllowed");
    const { errors } = await client.query(`{ invitations { nodes { email } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
  }
});

test("an invitation opens no closed account", async () => {
  await invite("closed@example.org");
  const token = tokenOf("closed@example.org");
  const { personId } = await hub.client().signInAs({ email: "closed@example.org" });
  const input = { personId: globalId("Person", personId), reason: "Left" };
  await change(secretariat, "disableAccount", input, "");
  expect((await accept(token)).__typename).toBe("NotAllowed");
});

test("no letter's key and no address stands in the audit log or, in clear, in the database", async () => {
  await invite("secret@example.org");
  const token = tokenOf("secret@example.org");
  const rows = await hub.services.database.kysely.selectFrom("audit").selectAll().execute();
  expect(JSON.stringify(rows)).not.toMatch(/@example\.org/);
  const invitations = await hub.services.database.kysely
    .selectFrom("invitation")
    .selectAll()
    .execute();
  expect(JSON.stringify(invitations)).not.toContain(token);
});

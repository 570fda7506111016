import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCodes } from "#schema/live.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { openSocket } from "#test/support/open-socket.ts";
import { change } from "#test/support/workshop.ts";

let hub: TestHub;
let secretariat: TestClient;
let secretariatId: string;
let cityId: string;

const account = `... on ChangeMembershipSuccess { account { id memberships { id role until } } }`;
const closed = `... on ChangeAccountSuccess { account { disabledAt } }`;

interface Account {
  id: string;
  memberships: { id: string; role: string; until: string | null }[];
}

beforeAll(async () => {
  hub = await startHub();
  secretariat = hub.client();
  ({ personId: secretariatId } = await secretariat.signInAs({
    email: "asean@example.org",
    memberships: [{ role: "secretariat" }],
  }));
  const city = await hub.services.database.kysely
    .selectFrom("city")
    .select("id")
    .executeTakeFirstOrThrow();
  cityId = globalId("City", city.id);
});

afterAll(() => hub.stop());

const person = (key: string) => globalId("Person", key);

async function somebody(name: string): Promise<{ client: TestClient; id: string }> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email: `${name}@example.org`, name });
  return { client, id: person(personId) };
}

function grant(client: TestClient, input: Record<string, unknown>) {
  return change(client, "grantMembership", input, account);
}

async function roles(client: TestClient): Promise<string[]> {
  const { viewer } = await client.ask<{ viewer: { memberships: { role: string }[] } | null }>(
    `{ viewer { memberships { role } } }`,
  );
  return viewer?.memberships.map(({ role }) => role) ?? [];
}

test("a role holds from the moment it is given, and no more from the moment it ends", async () => {
  const { client, id } = await somebody("editor");
  const granted = await grant(secretariat, { personId: id, role: "CITY_EDITOR", seatId: cityId });
  expect(granted.__typename).toBe("ChangeMembershipSuccess");
  expect(await roles(client)).toEqual(["CITY_EDITOR"]);
  const [membership] = (granted["account"] as Account).memberships;
  const ended = await change(
    secretariat,
    "endMembership",
    { membershipId: membership!.id },
    account,
  );
  expect(ended.__typename).toBe("ChangeMembershipSuccess");
  expect(await roles(client)).toEqual([]);
  expect((ended["account"] as Account).memberships[0]!.until).not.toBeNull();
  const again = await change(secretariat, "endMembership", { membershipId: membership!.id }, "");
  expect(again.__typename).toBe("Conflict");
});

test("a role says what it is for", async () => {
  const { id: personId } = await somebody("shapes");
  const refused = async (input: Record<string, unknown>) =>
    (await grant(secretariat, { personId, ...input })).field;
  expect(await refused({ role: "CITY_EDITOR" })).toBe("seatId");
  expect(await refused({ role: "MEMBER" })).toBe("seatId");
  expect(await refused({ role: "NATIONAL_FOCAL_POINT" })).toBe("countryCode");
  expect(await refused({ role: "EXPERT", countryCode: "VN" })).toBe("countryCode");
  expect(await refused({ role: "NATIONAL_FOCAL_POINT", countryCode: "XX" })).toBe("countryCode");
  expect(await refused({ role: "EXPERT", since: "2030-01-02", until: "2030-01-02" })).toBe("until");
  for (const countryCode of ["VN", "LA"]) {
    const both = await grant(secretariat, { personId, role: "NATIONAL_FOCAL_POINT", countryCode });
    expect(both.__typename).toBe("ChangeMembershipSuccess");
  }
});

test("of two who give the same role at once one does, and the other is told", async () => {
  const { id: personId } = await somebody("twice");
  const input = { personId, role: "EXPERT" };
  const answers = await Promise.all([grant(secretariat, input), grant(secretariat, input)]);
  expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
    "ChangeMembershipSuccess",
    "Conflict",
  ]);
});

test("nobody but the secretariat gives, ends, closes, opens or lists", async () => {
  const { client, id: personId } = await somebody("member");
  await grant(secretariat, { personId, role: "NATIONAL_FOCAL_POINT", countryCode: "VN" });
  const membershipId = globalId("Membership", crypto.randomUUID());
  for (const each of [client, hub.client()]) {
    const answers = await Promise.all([
      grant(each, { personId, role: "SECRETARIAT" }),
      change(each, "endMembership", { membershipId }, ""),
      change(each, "disableAccount", { personId, reason: "because" }, ""),
      change(each, "enableAccount", { personId }, ""),
    ]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(
      Array.from({ length: 4 }, () => "NotAllowed"),
    );
    const { errors } = await each.query(`{ accounts { nodes { email } } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    const node = `query ($id: ID!) { node(id: $id) { id } }`;
    const id = globalId("Account", secretariatId);
    expect(await each.ask(node, { id })).toEqual({ node: null });
  }
});

test("the secretariat finds accounts by name, address, role and state", async () => {
  await somebody("Nguyễn Thị Hạ");
  const find = async (filter: object) => {
    const { accounts } = await secretariat.ask<{
      accounts: { nodes: { email: string; person: { name: string } }[] };
    }>(
      `query ($filter: AccountFilter) {
      accounts(filter: $filter) { nodes { email person { name } } } }`,
      { filter },
    );
    return accounts.nodes.map(({ person: { name } }) => name);
  };
  expect(await find({ search: "nguyen thi ha" })).toEqual(["Nguyễn Thị Hạ"]);
  expect(await find({ search: "asean@" })).toEqual(["asean"]);
  expect(await find({ role: "SECRETARIAT" })).toEqual(["asean"]);
  expect(await find({ role: "NONE" })).toContain("Nguyễn Thị Hạ");
  expect(await find({ search: "%" })).toEqual([]);
});

test("a closed account loses its sessions and sockets at once, with a reason in the log", async () => {
  const { client, id: personId } = await somebody("leaves");
  const socket = await openSocket(hub.address, client);
  const input = { personId, reason: "Left the agency" };
  const answer = await change(secretariat, "disableAccount", input, closed);
  expect(answer.__typename).toBe("ChangeAccountSuccess");
  expect(await socket.closed).toBe(closeCodes.unauthorized);
  expect(await client.ask(`{ viewer { name } }`)).toEqual({ viewer: null });
  expect((await change(secretariat, "disableAccount", input, "")).__typename).toBe("Conflict");
  const opened = await change(secretariat, "enableAccount", { personId }, closed);
  expect(opened["account"]).toEqual({ disabledAt: null });
  expect((await change(secretariat, "enableAccount", { personId }, "")).__typename).toBe(
    "Conflict",
  );
  const { auditLog } = await secretariat.ask<{ auditLog: { nodes: object[] } }>(
    `query ($id: ID!) { auditLog(filter: { subjectId: $id }) {
      nodes { action person { name } details { name value } } } }`,
    { id: personId },
  );
  expect(auditLog.nodes).toMatchObject([
    { action: "ENABLE_ACCOUNT", person: { name: "asean" } },
    { action: "DISABLE_ACCOUNT", details: [{ name: "reason", value: "Left the agency" }] },
  ]);
});

test("the last member of the secretariat stays, also when two take the role from each other at once", async () => {
  const own = await secretariat.ask<{ viewer: { memberships: { id: string }[] } }>(
    `{ viewer { memberships { id } } }`,
  );
  const ownId = own.viewer.memberships[0]!.id;
  const alone = await change(secretariat, "endMembership", { membershipId: ownId }, "");
  expect(alone).toMatchObject({ __typename: "NotAllowed" });
  const { client: other, id: otherId } = await somebody("second");
  const granted = await grant(secretariat, { personId: otherId, role: "SECRETARIAT" });
  const otherMembership = (granted["account"] as Account).memberships[0]!.id;
  const answers = await Promise.all([
    change(secretariat, "endMembership", { membershipId: otherMembership }, ""),
    change(other, "disableAccount", { personId: person(secretariatId), reason: "A quarrel" }, ""),
  ]);
  expect(answers.filter(({ __typename }) => __typename === "NotAllowed")).toHaveLength(1);
  const left = await hub.services.database.kysely
    .selectFrom("membership")
    .innerJoin("person", "person.id", "membership.person_id")
    .select("person.email")
    .where("role", "=", "secretariat")
    .where("until", "is", null)
    .where("disabled_at", "is", null)
    .execute();
  expect(left).toHaveLength(1);
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import {
  dead,
  makePrograms,
  type Program,
  type ProgramName,
  programs,
  type Way,
  ways,
} from "#test/rights/programs.ts";
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
  type TestWorkshop,
} from "#test/support/workshop.ts";

const hour = 60 * 60 * 1000;
const clock = new TestClock();
let hub: TestHub;
let made: Record<ProgramName, Program>;

/** What there is to act on; `own` is of the city the keys write for, `other` of the owner's other city. */
const things = {} as {
  own: { city: string; room: TestWorkshop; draft: string };
  other: { city: string; room: TestWorkshop; draft: string };
  published: string;
  comment: string;
  membership: string;
  owner: { client: TestClient; id: string };
};

/** Their owner is a member of two cities, and of the secretariat besides. */
beforeAll(async () => {
  hub = await startHub({ clock });
  const client = hub.client();
  const [haLong, daNang] = [await cityId(hub), await cityId(hub, "vn-da-nang")];
  const { personId } = await client.signInAs({
    email: "owner@example.org",
    memberships: [
      { role: "member", cityId: haLong.key },
      { role: "member", cityId: daNang.key },
      { role: "secretariat" },
    ],
  });
  things.owner = { client, id: globalId("Person", personId) };
  const seated = async (slug: string, city: string) => {
    const room = await makeWorkshop(hub);
    await join(room, client, null, { seatId: city });
    const { id } = await storePractice(hub, { city: slug, published: false, authorKey: personId });
    return { city, room, draft: id };
  };
  things.own = await seated("vn-ha-long", haLong.id);
  things.other = await seated("vn-da-nang", daNang.id);
  things.published = (await storePractice(hub)).id;
  const guest = await join(things.own.room, hub.client(), "Lan");
  const said = await say(guest.client, things.own.room.items[0]!, "Who pays?");
  things.comment = (said["comment"] as { id: string }).id;
  const { id } = await hub.services.database.kysely
    .selectFrom("membership")
    .select("id")
    .where("person_id", "=", personId)
    .executeTakeFirstOrThrow();
  things.membership = globalId("Membership", id);
  made = await makePrograms(hub, client, {
    cityId: haLong.id,
    expiresAt: new Date(clock.now().getTime() + hour),
    expire: () => clock.advance(hour),
  });
});
afterAll(() => hub.stop());

/** Done, or by which word it was refused; "401" for a key that opens nothing. */
async function act(
  name: ProgramName,
  way: Way,
  mutation: string,
  input: Record<string, unknown>,
): Promise<string> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename } }`;
  try {
    const { data, errors } = await made[name].ways[way].query<{ result: { __typename: string } }>(
      document,
      { input },
    );
    const code = errors?.[0]?.extensions?.["code"] as string | undefined;
    if (code === "UNAUTHENTICATED") return "401";
    if (code !== undefined) return code;
    const { __typename } = data!.result;
    return __typename.endsWith("Success") ? "done" : __typename;
  } catch (error) {
    if ((error as Error).message.includes("401")) return "401";
    throw error;
  }
}

const roomComment = (place: "own" | "other") => () => ({
  agendaItemId: things[place].room.items[0]!,
  clientKey: randomUUID(),
  body: "Measured by our station.",
  language: "en",
  attribution: "AGENCY",
});
const discussed = (more: () => Record<string, unknown>) => () => ({
  subjectId: things.published,
  clientKey: randomUUID(),
  body: "Measured by our station.",
  language: "en",
  attribution: "AGENCY",
  ...more(),
});
const begun = (place: "own" | "other") => () => ({
  clientKey: randomUUID(),
  cityId: things[place].city,
  language: "en",
  title: "Compost from the market",
});
const changed = (place: "own" | "other") => () => ({
  practiceId: things[place].draft,
  language: "en",
  changes: {},
  base: {},
});
const claimed = (place: "own" | "other") => () => ({
  practiceId: things[place].draft,
  clientKey: randomUUID(),
  claim: "Less is burnt.",
  language: "en",
});
const adopted = (place: "own" | "other") => () => ({
  practiceId: things.published,
  clientKey: randomUUID(),
  cityId: things[place].city,
  language: "en",
  state: "UNDERSTANDING",
});

interface Act {
  what: string;
  mutation: string;
  scope: ProgramName;
  input: () => Record<string, unknown>;
  /** What it comes to with the scope: done for the key's own city and refused elsewhere. */
  comesTo: "done" | "NotAllowed";
}

/** What some key may do. */
const acts: readonly Act[] = [
  {
    what: "commenting in a room in the seat of its city",
    mutation: "postComment",
    scope: "comments",
    input: roomComment("own"),
    comesTo: "done",
  },
  {
    what: "commenting in a room in another seat",
    mutation: "postComment",
    scope: "comments",
    input: roomComment("other"),
    comesTo: "NotAllowed",
  },
  {
    what: "commenting in a room in its owner's own name",
    mutation: "postComment",
    scope: "comments",
    input: () => ({ ...roomComment("own")(), attribution: "PERSONAL" }),
    comesTo: "NotAllowed",
  },
  {
    what: "discussing for its city",
    mutation: "postDiscussionComment",
    scope: "comments",
    input: discussed(() => ({ seatId: things.own.city })),
    comesTo: "done",
  },
  {
    what: "discussing for another city",
    mutation: "postDiscussionComment",
    scope: "comments",
    input: discussed(() => ({ seatId: things.other.city })),
    comesTo: "NotAllowed",
  },
  {
    what: "discussing in its owner's own name",
    mutation: "postDiscussionComment",
    scope: "comments",
    input: discussed(() => ({ attribution: "PERSONAL" })),
    comesTo: "NotAllowed",
  },
  {
    what: "beginning a practice of its city",
    mutation: "createPractice",
    scope: "practices",
    input: begun("own"),
    comesTo: "done",
  },
  {
    what: "beginning a practice of another city",
    mutation: "createPractice",
    scope: "practices",
    input: begun("other"),
    comesTo: "NotAllowed",
  },
  {
    what: "writing a practice of its city",
    mutation: "updatePractice",
    scope: "practices",
    input: changed("own"),
    comesTo: "done",
  },
  {
    what: "writing its owner's practice of another city",
    mutation: "updatePractice",
    scope: "practices",
    input: changed("other"),
    comesTo: "NotAllowed",
  },
  {
    what: "adding a result to a practice of its city",
    mutation: "addEvidence",
    scope: "practices",
    input: claimed("own"),
    comesTo: "done",
  },
  {
    what: "adding a result to its owner's practice of another city",
    mutation: "addEvidence",
    scope: "practices",
    input: claimed("other"),
    comesTo: "NotAllowed",
  },
  {
    what: "taking a practice over for another city",
    mutation: "adoptPractice",
    scope: "practices",
    input: adopted("other"),
    comesTo: "NotAllowed",
  },
];

/** What its owner does with a session, and no key does. */
const never: Readonly<Record<string, () => Record<string, unknown>>> = {
  createApiKey: () => ({
    name: "Another",
    scopes: ["READ_PUBLIC"],
    expiresAt: new Date(clock.now().getTime() + hour).toISOString(),
  }),
  revokeApiKey: () => ({ keyId: made.public.id }),
  hideComment: () => ({ commentId: things.comment, reason: "Off topic" }),
  reactToComment: () => ({ commentId: things.comment, kind: "AGREE", on: true }),
  moveRoom: () => ({ workshopId: things.own.room.id, agendaItemId: things.own.room.items[0]! }),
  createWorkshop: () => ({
    clientKey: randomUUID(),
    texts: [{ language: "en", title: "Another one" }],
    hostCityId: things.own.city,
    timeZone: "Asia/Ho_Chi_Minh",
    startsAt: "2026-12-01T01:00:00Z",
    endsAt: "2026-12-01T09:00:00Z",
    languages: ["en"],
    visibility: "PUBLIC",
  }),
  grantMembership: () => ({ personId: things.owner.id, role: "EXPERT" }),
  endMembership: () => ({ membershipId: things.membership }),
  disableAccount: () => ({ personId: things.owner.id, reason: "A test" }),
  invitePerson: () => ({ email: "new@example.org", role: "EXPERT" }),
  follow: () => ({ id: things.own.city }),
};

describe.each(ways)("over %s", (way) => {
  for (const { what, mutation, scope, input, comesTo } of acts)
    test(`${what} takes the scope for it: ${comesTo}`, async () => {
      for (const name of programs) {
        const wanted = dead.includes(name) ? "401" : name === scope ? comesTo : "FORBIDDEN";
        expect(await act(name, way, mutation, input()), name).toBe(wanted);
      }
    });

  for (const [mutation, input] of Object.entries(never))
    test(`${mutation} is for no key, whatever its owner may do`, async () => {
      for (const name of programs) {
        const wanted = dead.includes(name) ? "401" : "FORBIDDEN";
        expect(await act(name, way, mutation, input()), name).toBe(wanted);
      }
    });
});

test("taking a practice over for its city takes the scope, by whichever way", async () => {
  for (const way of ways) {
    things.published = (await storePractice(hub)).id;
    for (const name of programs) {
      const wanted = dead.includes(name) ? "401" : name === "practices" ? "done" : "FORBIDDEN";
      expect(await act(name, way, "adoptPractice", adopted("own")()), name).toBe(wanted);
    }
  }
});

test("what a key did names its owner, its city and the key in the audit log", async () => {
  await act("practices", "HTTP", "createPractice", begun("own")());
  const row = await hub.services.database.kysely
    .selectFrom("audit")
    .select(["key_id", "for_city_id"])
    .where("action", "=", "create-practice")
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  expect(globalId("ApiKey", row.key_id!)).toBe(made.practices.id);
  expect(globalId("City", row.for_city_id!)).toBe(things.own.city);
});

test("a key whose owner no longer belongs to its city writes there no more, authorship and seat or not", async () => {
  const secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
  const ended = await change(secretariat, "endMembership", { membershipId: things.membership }, "");
  expect(ended.__typename).toBe("ChangeMembershipSuccess");
  for (const way of ways) {
    for (const { mutation, scope, input, what } of acts.filter(({ comesTo }) => comesTo === "done"))
      expect(await act(scope, way, mutation, input()), what).toBe("NotAllowed");
    things.published = (await storePractice(hub)).id;
    expect(await act("practices", way, "adoptPractice", adopted("own")())).toBe("NotAllowed");
  }
});

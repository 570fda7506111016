import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import {
  AtSocket,
  makePeople,
  type People,
  somebodies,
  type Somebody,
} from "#test/rights/room-people.ts";
import { search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { keyOf } from "#test/support/practice.ts";
import { type StoredPractice, storePractice } from "#test/support/published-practice.ts";
import { until } from "#test/support/until.ts";
import { change } from "#test/support/workshop.ts";
import { Writer } from "#test/support/writer.ts";

/** Who works on the practice; the secretariat reads along. */
const author: Somebody = "cityEditor";

let hub: TestHub;
let people: People;
const sockets = {} as Record<Somebody, AtSocket>;
let draft: StoredPractice & { textId: string };

beforeAll(async () => {
  hub = await startHub();
  people = await makePeople(hub);
  for (const who of somebodies) sockets[who] = new AtSocket(people[who]);
  const { viewer } = await people[author].ask<{ viewer: { person: { id: string } } }>(
    "{ viewer { person { id } } }",
  );
  const stored = await storePractice(hub, {
    city: "vn-ha-long",
    title: "Zirconium bins",
    published: false,
    authorKey: keyOf(viewer.person.id),
  });
  const { id: textId } = await hub.services.database.kysely
    .selectFrom("practice_text")
    .select("id")
    .where("practice_id", "=", stored.key)
    .executeTakeFirstOrThrow();
  draft = { ...stored, textId };
  await indexStale(hub.services.database);
});
afterAll(() => hub.stop());

type Door = (who: Somebody) => Promise<boolean>;

const bySlug = "query ($slug: String!) { practice(slug: $slug) { id } }";
const byId = "query ($id: ID!) { node(id: $id) { id } }";

const reading: Readonly<Record<string, Door>> = {
  "its address": async (who) =>
    (await people[who].ask(bySlug, { slug: draft.slug }))["practice"] !== null,
  "its address over a socket": async (who) =>
    (await sockets[who].ask(bySlug, { slug: draft.slug }))["practice"] !== null,
  "its id": async (who) => (await people[who].ask(byId, { id: draft.id }))["node"] !== null,
  "its events": async (who) => {
    const following = sockets[who].follow(
      "subscription ($id: ID!) { practiceEvents(practiceId: $id) { __typename } }",
      { id: draft.id },
      "unknown",
    );
    await until("a word", () => following.results.length > 0 || following.ended !== null);
    following.stop();
    return following.results.length > 0;
  },
  "the shared document": async (who) => {
    const writer = new Writer(hub.address, `practice:${draft.textId}`, people[who].cookie);
    await until("a decision", () => writer.denied !== null || writer.access !== undefined);
    writer.close();
    return writer.denied === null && writer.access !== "none";
  },
};

const never: Readonly<Record<string, Door>> = {
  "the list": async (who) => {
    const { practices } = await people[who].ask<{ practices: { nodes: { id: string }[] } }>(
      "{ practices(first: 100) { nodes { id } } }",
    );
    return practices.nodes.some(({ id }) => id === draft.id);
  },
  "the page of its city": async (who) => {
    const { city } = await people[who].ask<{ city: { practices: { nodes: { id: string }[] } } }>(
      '{ city(slug: "vn-ha-long") { practices(first: 100) { nodes { id } } } }',
    );
    return city.practices.nodes.some(({ id }) => id === draft.id);
  },
  "the versions that everybody may take away": async (who) =>
    (await people[who].fetch(`/practices/${draft.slug}/en/1.md`)).status === 200,
};

describe("a practice that is a draft", () => {
  for (const [door, open] of Object.entries(reading))
    test(`is met by ${door} by its authors and the secretariat`, async () => {
      expect(await thoseWho(open)).toEqual([author, "secretariat"]);
    });

  test("is found in the search by nobody but those who may open it", async () => {
    const found = await thoseWho(async (who) => {
      const { hits } = await search(people[who], "zirconium");
      return hits.length > 0;
    });
    for (const who of found) expect([author, "secretariat"]).toContain(who);
  });

  for (const [door, open] of Object.entries(never))
    test(`is not in ${door}, whoever asks`, async () => {
      expect(
        (await thoseWho(open)).filter((who) => ![author, "secretariat"].includes(who)),
      ).toEqual([]);
    });

  test("is written by its authors alone", async () => {
    const done = await thoseWho(async (who) => {
      const input = { practiceId: draft.id, language: "en", changes: {}, base: {} };
      const { __typename } = await change(people[who], "updatePractice", input, "");
      return __typename.endsWith("Success");
    });
    expect(done).toEqual([author]);
  });
});

describe("what the secretariat keeps", () => {
  const lists = ["accounts", "invitations", "auditLog"];
  for (const field of lists)
    for (const transport of ["HTTP", "a socket"])
      test(`${field} is read over ${transport} by the secretariat alone`, async () => {
        const read = await thoseWho(async (who) => {
          const asked = `{ ${field}(first: 5) { edges { node { __typename } } } }`;
          const asker = transport === "HTTP" ? people[who] : sockets[who];
          const { data, errors } = await asker.query(asked);
          return !errors && data?.[field] != null;
        });
        expect(read).toEqual(["secretariat"]);
      });

  const person = globalId("Person", "01930000-0000-7000-8000-000000000000");
  const acts: Readonly<Record<string, Record<string, unknown>>> = {
    grantMembership: { personId: person, role: "SECRETARIAT" },
    endMembership: { membershipId: globalId("Membership", keyOf(person)) },
    disableAccount: { personId: person, reason: "A test" },
    eraseAccount: { personId: person, reason: "A test" },
    enableAccount: { personId: person },
    invitePerson: { email: "new@example.org", role: "EXPERT" },
    resendInvitation: { invitationId: globalId("Invitation", keyOf(person)) },
    withdrawInvitation: { invitationId: globalId("Invitation", keyOf(person)) },
  };
  for (const [mutation, input] of Object.entries(acts))
    test(`${mutation} is refused to everybody else, before anything is looked up`, async () => {
      for (const who of somebodies.filter((each) => each !== "secretariat"))
        for (const asker of [people[who], sockets[who]])
          expect((await change(asker, mutation, input, "")).__typename, who).toBe("NotAllowed");
      const { __typename } = await change(people.secretariat, mutation, input, "");
      expect(__typename).not.toBe("NotAllowed");
    });
});

async function thoseWho(open: Door): Promise<Somebody[]> {
  const may: Somebody[] = [];
  for (const who of somebodies) if (await open(who)) may.push(who);
  return may;
}

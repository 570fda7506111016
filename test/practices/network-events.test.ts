import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { changePractice, themeIds } from "#test/support/practice.ts";
import { makePeople, type People, setStage, type Stage } from "#test/support/practice-stage.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let people: People;
/** Before anything of this file happened. */
let start: string;
let stage: Stage;

beforeAll(async () => {
  hub = await startHub();
  people = await makePeople(hub);
  const { networkEventCursor } = await hub
    .client()
    .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
  start = networkEventCursor;
  // Written, reviewed and changed often on the way: of that the network hears what is public.
  stage = await setStage(hub, people, "takenOver");
});
afterAll(() => hub.stop());

interface Told {
  networkEvents: {
    __typename: string;
    cursor: string;
    practice?: { slug: string; state: string; text: unknown };
    version?: { number: number; language: string; practice: { slug: string } };
    adoption?: { slug: string };
    challenge?: { title: string; state: string };
  };
}

const events = `subscription ($kinds: [NetworkEventKind!]) { networkEvents(kinds: $kinds) { __typename cursor
  ... on NetworkPracticePublished { practice { slug state text { language } }
    version { number language practice { slug } } }
  ... on NetworkPracticeWithdrawn { practice { slug state text { language } } }
  ... on NetworkAdoptionMoved { adoptionState adoption { slug } }
  ... on NetworkChallengeMoved { challengeState challenge { title state } } } }`;

const kinds = ["PRACTICE", "ADOPTION", "CHALLENGE"];
const follow = (after: string, client = hub.client()) =>
  client.subscribe<Told>(events, { kinds }, { after });

async function done(outcome: Promise<Outcome>): Promise<Outcome> {
  const came = await outcome;
  expect(came.__typename).toMatch(/Success$/);
  return came;
}

test("who follows the network hears that a practice is published, taken over and withdrawn", async () => {
  const { adoptionId, adoptionSlug, slug, id: practiceId } = stage;
  const told = follow(start);
  const { networkEvents: published } = await told.next();
  expect(published).toMatchObject({
    __typename: "NetworkPracticePublished",
    version: { number: 1, language: "en", practice: { slug } },
  });
  expect((await told.next()).networkEvents).toMatchObject({
    __typename: "NetworkAdoptionMoved",
    adoptionState: "UNDERSTANDING",
    adoption: { slug: adoptionSlug },
  });
  const { adopter, secretariat } = people.clients;
  // Words alone are of the page of the adoption.
  await done(change(adopter, "updateAdoption", { adoptionId, changed: "Smaller bins" }, ""));
  await done(change(adopter, "moveAdoption", { adoptionId, to: "PILOTING" }, ""));
  await done(
    change(adopter, "moveAdoption", { adoptionId, to: "STOPPED", note: "Too narrow" }, ""),
  );
  for (const state of ["PILOTING", "STOPPED"])
    expect((await told.next()).networkEvents).toMatchObject({
      __typename: "NetworkAdoptionMoved",
      adoptionState: state,
    });
  await done(changePractice(secretariat, "withdrawPractice", { practiceId, reason: "Wrong" }));
  expect((await told.next()).networkEvents).toMatchObject({
    __typename: "NetworkPracticeWithdrawn",
    practice: { slug, state: "WITHDRAWN" },
  });
});

test("who follows the network hears of challenges, from the first word to the solution", async () => {
  const { networkEventCursor: after } = await hub
    .client()
    .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
  const told = follow(after);
  const { author } = people.clients;
  const made = await done(
    change(
      author,
      "createChallenge",
      {
        clientKey: randomUUID(),
        cityId: (await cityId(hub)).id,
        language: "en",
        title: "Dust of the quarry",
        severity: "SERIOUS",
        themeIds: await themeIds(hub, ["clean-air"]),
      },
      "... on ChangeChallengeSuccess { challenge { id } }",
    ),
  );
  const { id: challengeId } = made["challenge"] as { id: string };
  await done(change(author, "updateChallenge", { challengeId, place: "North gate" }, ""));
  const solved = { challengeId, to: "SOLVED", note: "It is sprinkled" };
  await done(change(author, "moveChallenge", solved, ""));
  // Once more changes nothing, so nobody hears of it.
  await done(change(author, "moveChallenge", solved, ""));
  await done(change(author, "moveChallenge", { challengeId, to: "OPEN", note: "Again" }, ""));
  for (const state of ["OPEN", "SOLVED", "OPEN"])
    expect((await told.next()).networkEvents).toMatchObject({
      __typename: "NetworkChallengeMoved",
      challengeState: state,
      challenge: { title: "Dust of the quarry" },
    });
});

test("a cursor of the network gives what came after it, whole and in order (RT3)", async () => {
  const all = follow(start);
  const first = await all.next();
  const rest = follow(first.networkEvents.cursor);
  const again = await rest.next();
  expect(again).toEqual(await all.next());
});

test("nobody hears on the network's topic what is being written, not even who wrote it", async () => {
  const mine = await follow(start, people.clients.author).next();
  expect(mine.networkEvents.practice).toMatchObject({ slug: stage.slug, text: null });
  const draft = await setStage(hub, people, "draft");
  await setStage(hub, people, "inReview");
  const { networkEventCursor: end } = await hub
    .client()
    .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
  const told = hub.client().subscribe<Told>(events, {}, { after: start });
  await told.find(({ networkEvents }) => networkEvents.cursor === end);
  expect(JSON.stringify(told.results)).not.toContain(draft.slug);
});

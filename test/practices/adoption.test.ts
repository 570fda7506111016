import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let haLong: { id: string; key: string };
/** Acts for the adopting city. */
let adopter: TestClient;
/** Acts for the city where the practices come from. */
let origin: TestClient;

beforeAll(async () => {
  hub = await startHub();
  haLong = await cityId(hub);
  const surabaya = await cityId(hub, "id-surabaya");
  adopter = await signedIn("adopter@example.org", haLong.key);
  origin = await signedIn("origin@example.org", surabaya.key);
});
afterAll(() => hub?.stop());

async function signedIn(email: string, cityKey: string): Promise<TestClient> {
  const client = hub.client();
  await client.signInAs({ email, memberships: [{ role: "member", cityId: cityKey }] });
  return client;
}

const fields = `id slug state stateSince changed stoppedReason contactHere contactOrigin costNote
  cost { amount currency year } city { slug } practice { slug } version { number }
  steps { number state since note writtenBy { name } }
  confirmedAt confirmationNote confirmedBy { name } viewerCanWrite viewerCanConfirm`;
const success = `... on ChangeAdoptionSuccess { adoption { ${fields} } }`;

interface AdoptionAnswer extends Record<string, unknown> {
  id: string;
  slug: string;
  steps: Record<string, unknown>[];
}

const act = (client: TestClient, mutation: string, input: Record<string, unknown>) =>
  change(client, mutation, input, success);

function adopt(
  client: TestClient,
  practice: StoredPractice,
  more: Record<string, unknown> = {},
): Promise<Outcome> {
  return act(client, "adoptPractice", {
    clientKey: randomUUID(),
    practiceId: practice.id,
    cityId: haLong.id,
    language: "vi",
    state: "UNDERSTANDING",
    since: "2026-01-10",
    ...more,
  });
}

async function adopted(
  more: Record<string, unknown> = {},
): Promise<{ adoption: AdoptionAnswer; practice: StoredPractice }> {
  const practice = await storePractice(hub);
  const { adoption } = await adopt(adopter, practice, more);
  return { adoption: adoption as AdoptionAnswer, practice };
}

test("a city takes a practice over, and everybody reads how far it is", async () => {
  const { adoption, practice } = await adopted({ note: "We read it", contactHere: "Phòng TNMT" });
  expect(adoption).toMatchObject({
    state: "UNDERSTANDING",
    stateSince: "2026-01-10",
    city: { slug: "vn-ha-long" },
    practice: { slug: practice.slug },
    version: { number: 1 },
    steps: [{ number: 1, state: "UNDERSTANDING", note: "We read it" }],
    viewerCanWrite: true,
    viewerCanConfirm: false,
  });
  const document = `query ($slug: String!) { adoption(slug: $slug) { ${fields} } }`;
  expect(await hub.client().ask(document, { slug: adoption.slug })).toMatchObject({
    adoption: { id: adoption.id, contactHere: "Phòng TNMT", viewerCanWrite: false },
  });
});

test("contacts name a role and an office, and never how to reach a person", async () => {
  const { adoption } = await adopted();
  for (const field of ["contactHere", "contactOrigin"]) {
    for (const text of ["Lan, lan@halong.example", "Call 081-234-5678"]) {
      const input = { adoptionId: adoption.id, [field]: text };
      expect(await act(adopter, "updateAdoption", input)).toMatchObject({
        __typename: "InvalidInput",
        field,
      });
    }
  }
});

test("a country has what its cities took over, and what cities abroad took over from them", async () => {
  const { adoption } = await adopted();
  const lists = await hub.client().ask<Record<string, Record<string, { nodes: object[] }>>>(`{
    vietNam: country(code: "VN") { adoptions(first: 100) { nodes { id } } adoptionsElsewhere { nodes { id } } }
    indonesia: country(code: "ID") { adoptions { nodes { id } } adoptionsElsewhere(first: 100) { nodes { id } } } }`);
  const { vietNam, indonesia } = lists;
  expect(vietNam!["adoptions"]!.nodes).toContainEqual({ id: adoption.id });
  expect(vietNam!["adoptionsElsewhere"]!.nodes).toEqual([]);
  expect(indonesia!["adoptions"]!.nodes).toEqual([]);
  expect(indonesia!["adoptionsElsewhere"]!.nodes).toContainEqual({ id: adoption.id });
});

test("only the adopting city writes it", async () => {
  const { adoption } = await adopted();
  const adoptionId = adoption.id;
  const refusals = [
    await act(origin, "moveAdoption", { adoptionId, to: "IN_USE" }),
    await act(origin, "updateAdoption", { adoptionId, changed: "x" }),
    await act(hub.client(), "updateAdoption", { adoptionId, changed: "x" }),
    await adopt(origin, await storePractice(hub)),
  ];
  expect(refusals.map(({ __typename }) => __typename)).toEqual(Array(4).fill("NotAllowed"));
});

describe("what is taken over", () => {
  test("is published: a draft is not even named", async () => {
    const draft = await storePractice(hub, { published: false });
    expect((await adopt(adopter, draft)).__typename).toBe("NotFound");
  });

  test("is another city's", async () => {
    const own = await storePractice(hub, { city: "vn-ha-long" });
    expect(await adopt(adopter, own)).toMatchObject({
      __typename: "NotAllowed",
      message: "This is your city's own practice. Other cities take it over.",
    });
  });

  test("is taken over once by a city", async () => {
    const { practice } = await adopted();
    expect(await adopt(adopter, practice)).toMatchObject({ __typename: "Conflict" });
  });

  test("RT9: a retry and a race with the same key adopt once", async () => {
    const practice = await storePractice(hub);
    const clientKey = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => adopt(adopter, practice, { clientKey })));
    const ids = answers.map(({ adoption }) => (adoption as AdoptionAnswer).id);
    expect(new Set(ids).size).toBe(1);
    expect((answers[0]!["adoption"] as AdoptionAnswer).steps).toHaveLength(1);
  });

  test("two people of a city at once adopt once", async () => {
    const practice = await storePractice(hub);
    const answers = await Promise.all([adopt(adopter, practice), adopt(adopter, practice)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual([
      "ChangeAdoptionSuccess",
      "Conflict",
    ]);
  });
});

describe("steps", () => {
  test("keep the whole way, and stopping says why", async () => {
    const { adoption } = await adopted();
    const move = (to: string, since: string, note = "") =>
      act(adopter, "moveAdoption", { adoptionId: adoption.id, to, since, note });
    await move("PILOTING", "2026-03-01", "Two wards");
    expect(await move("STOPPED", "2026-05-01")).toMatchObject({
      __typename: "InvalidInput",
      field: "note",
    });
    expect(await move("STOPPED", "2026-05-01", "No budget for the second year")).toMatchObject({
      adoption: {
        state: "STOPPED",
        stoppedReason: "No budget for the second year",
        steps: [
          { number: 1, state: "UNDERSTANDING" },
          { number: 2, state: "PILOTING", since: "2026-03-01" },
          { number: 3, state: "STOPPED", note: "No budget for the second year" },
        ],
      },
    });
    expect(await move("ADAPTING", "2026-06-01", "A donor helps")).toMatchObject({
      adoption: { state: "ADAPTING", stoppedReason: null },
    });
  });

  test("do not go back in time, nor into what is to come", async () => {
    const { adoption } = await adopted();
    const move = (since: string) =>
      act(adopter, "moveAdoption", { adoptionId: adoption.id, to: "IN_USE", since });
    expect(await move("2025-12-31")).toMatchObject({ field: "since" });
    expect(await move("2199-01-01")).toMatchObject({ field: "since" });
  });

  test("RT9: the same step twice, and at once, is one step; others at once each count", async () => {
    const { adoption } = await adopted();
    const move = (note: string) =>
      act(adopter, "moveAdoption", {
        adoptionId: adoption.id,
        to: "PILOTING",
        since: "2026-02-01",
        note,
      });
    await Promise.all([move("Ward 1"), move("Ward 1")]);
    const again = (await move("Ward 1"))["adoption"] as AdoptionAnswer;
    expect(again.steps.map(({ number }) => number)).toEqual([1, 2]);
    await Promise.all([move("Ward 2"), move("Ward 3")]);
    const { adoption: later } = await move("Ward 4");
    expect((later as AdoptionAnswer).steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  });
});

test("what was changed, what it cost and whom to ask is written, and what is left out stays", async () => {
  const { adoption } = await adopted({ contactHere: "Environment office" });
  const update = (more: Record<string, unknown>) =>
    act(adopter, "updateAdoption", { adoptionId: adoption.id, ...more });
  const cost = { amount: 120_000_000.5, currency: "VND", year: 2026 };
  await update({ changed: "Smaller bins, because lanes are narrow", cost });
  expect(await update({ contactOrigin: "Parks department" })).toMatchObject({
    adoption: {
      changed: "Smaller bins, because lanes are narrow",
      cost,
      contactHere: "Environment office",
      contactOrigin: "Parks department",
    },
  });
  expect(await update({ cost: null })).toMatchObject({ adoption: { cost: null } });
  const wrong = { ...cost, currency: "Dong" };
  expect(await update({ cost: wrong })).toMatchObject({ field: "cost.currency" });
});

test("every change dates it: an edit, a result written and taken out", async () => {
  const { adoption } = await adopted();
  const { id } = adoption;
  const evidence = "... on ChangeEvidenceSuccess { evidence { id } }";
  const changed = async (since: string) =>
    hub.client().ask<{
      adoptions: { nodes: { id: string; updatedAt: string }[] };
    }>(
      `query Changed($since: DateTime!) {
        adoptions(filter: { changedSince: $since }, order: CHANGED) { nodes { id updatedAt } }
      }`,
      { since },
    );
  const result = { clientKey: randomUUID(), adoptionId: id, claim: "Less waste", language: "en" };
  let last = new Date(Date.now() - 1000).toISOString();
  let evidenceId: unknown;
  const steps = [
    () => act(adopter, "updateAdoption", { adoptionId: id, changed: "Smaller bins" }),
    async () => {
      const added = await change(adopter, "addEvidence", result, evidence);
      evidenceId = (added["evidence"] as { id: string }).id;
    },
    () =>
      change(
        adopter,
        "removeEvidence",
        { evidenceId },
        "... on ChangeEvidenceSuccess { practice { id } }",
      ),
  ];
  for (const step of steps) {
    await step();
    const { adoptions } = await changed(last);
    expect(adoptions.nodes[0]).toMatchObject({ id });
    last = adoptions.nodes[0]!.updatedAt;
    expect((await changed(last)).adoptions.nodes).toEqual([]);
  }
});

test("it answers a challenge of the adopting city, and of no other", async () => {
  const { id: themeKey } = await hub.services.database.kysely
    .selectFrom("theme")
    .select("id")
    .executeTakeFirstOrThrow();
  const theme = Buffer.from(`Theme:${themeKey}`).toString("base64url");
  const describeIn = async (client: TestClient, city: string) => {
    const input = {
      clientKey: randomUUID(),
      cityId: city,
      language: "en",
      title: "Waste in the canal",
      severity: "SERIOUS",
      themeIds: [theme],
    };
    const selection = "... on ChangeChallengeSuccess { challenge { id slug } }";
    const { challenge } = await change(client, "createChallenge", input, selection);
    return challenge as { id: string; slug: string };
  };
  const own = await describeIn(adopter, haLong.id);
  const other = await describeIn(origin, (await cityId(hub, "id-surabaya")).id);
  const practice = await storePractice(hub);
  expect(await adopt(adopter, practice, { challengeId: other.id })).toMatchObject({
    field: "challengeId",
  });
  const { adoption } = await adopt(adopter, practice, { challengeId: own.id });
  const document = `query ($slug: String!) { challenge(slug: $slug) {
    adoptions { nodes { slug challenge { slug } } } } }`;
  expect(await hub.client().ask(document, { slug: own.slug })).toEqual({
    challenge: {
      adoptions: {
        nodes: [{ slug: (adoption as AdoptionAnswer).slug, challenge: { slug: own.slug } }],
      },
    },
  });
});

test("the city where it comes from confirms it with a word, and the adopting city cannot", async () => {
  const { adoption } = await adopted();
  const input = { adoptionId: adoption.id, note: "We visited them in May" };
  expect((await act(adopter, "confirmAdoption", input)).__typename).toBe("NotAllowed");
  expect(await act(origin, "confirmAdoption", input)).toMatchObject({
    adoption: {
      confirmationNote: "We visited them in May",
      confirmedBy: { name: "origin" },
      viewerCanConfirm: true,
    },
  });
});

test("the practice's page says what became of it, also why cities stopped", async () => {
  const practice = await storePractice(hub);
  for (const [slug, state, note] of [
    ["vn-da-nang", "IN_USE", ""],
    ["vn-ha-long", "STOPPED", "Too dear to run"],
    ["th-phuket", "PILOTING", ""],
  ] as const) {
    const city = await cityId(hub, slug);
    const client = await signedIn(`${slug}@example.org`, city.key);
    await adopt(client, practice, { cityId: city.id, state, note });
  }
  const document = `query ($slug: String!) { practice(slug: $slug) {
    adoptionFigures { understanding adapting piloting inUse stopped stoppedReasons measured }
    all: adoptions { totalCount }
    stopped: adoptions(states: [STOPPED]) { totalCount nodes { city { slug } } }
    none: adoptions(states: []) { totalCount }
    viewerCanAdopt } }`;
  expect(await hub.client().ask(document, { slug: practice.slug })).toEqual({
    practice: {
      adoptionFigures: {
        understanding: 0,
        adapting: 0,
        piloting: 1,
        inUse: 1,
        stopped: 1,
        stoppedReasons: ["Too dear to run"],
        measured: 0,
      },
      all: { totalCount: 3 },
      stopped: { totalCount: 1, nodes: [{ city: { slug: "vn-ha-long" } }] },
      none: { totalCount: 0 },
      viewerCanAdopt: false,
    },
  });
  type Places = {
    to: { adoptions: { nodes: { practice: { slug: string } }[] } };
    from: { adoptionsElsewhere: { nodes: { practice: { slug: string } }[] } };
  };
  const places = await hub.client().ask<Places>(`{
    to: city(slug: "vn-da-nang") { adoptions { nodes { practice { slug } } } }
    from: city(slug: "id-surabaya") { adoptionsElsewhere(first: 100) { nodes { practice { slug } } } } }`);
  expect(places.to.adoptions.nodes).toEqual([{ practice: { slug: practice.slug } }]);
  expect(places.from.adoptionsElsewhere.nodes).toContainEqual({
    practice: { slug: practice.slug },
  });
});

test("lists narrow by country, city, practice, state, theme and what was measured", async () => {
  const practice = await storePractice(hub, { themes: ["clean-air"] });
  await adopt(adopter, practice, { state: "ADAPTING" });
  const find = async (filter: Record<string, unknown>) => {
    const document = `query ($filter: AdoptionFilter) { adoptions(filter: $filter, first: 100) {
      nodes { practice { slug } } } }`;
    type Answer = { adoptions: { nodes: { practice: { slug: string } }[] } };
    const { adoptions } = await hub.client().ask<Answer>(document, { filter });
    return adoptions.nodes.map((each) => each.practice.slug);
  };
  expect(await find({ practiceId: practice.id })).toEqual([practice.slug]);
  expect(await find({ themeSlug: "clean-air" })).toEqual([practice.slug]);
  expect(await find({ states: ["ADAPTING"], countryCode: "vn" })).toContain(practice.slug);
  expect(await find({ citySlug: "vn-ha-long", measured: false })).toContain(practice.slug);
  expect(await find({ practiceId: practice.id, measured: true })).toEqual([]);
  expect(await find({ citySlug: "th-phuket" })).not.toContain(practice.slug);
});

test("who follows a practice is told of its adoptions", async () => {
  const practice = await storePractice(hub);
  const document = `subscription ($id: ID!) { practiceEvents(practiceId: $id) {
    ... on AdoptionChanged { adoption { state city { slug } } } } }`;
  type Told = { practiceEvents: { adoption?: { state: string; city: { slug: string } } } };
  const { node } = await hub
    .client()
    .ask<{ node: { eventCursor: string } }>(
      "query ($id: ID!) { node(id: $id) { ... on Practice { eventCursor } } }",
      { id: practice.id },
    );
  const events = hub
    .client()
    .subscribe<Told>(document, { id: practice.id }, { after: node.eventCursor });
  await adopt(adopter, practice, { state: "PILOTING" });
  expect((await events.next()).practiceEvents.adoption).toEqual({
    state: "PILOTING",
    city: { slug: "vn-ha-long" },
  });
});

import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { canonicalJson } from "#server/features/practices/versions/canonical-json.ts";
import type { TestClient } from "#test/support/client.ts";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { approval, completeNote, reviewAnswers } from "#test/support/note.ts";
import { storePerson } from "#test/support/people.ts";
import { changePractice, makePractice, type TestPractice } from "#test/support/practice.ts";
import { until } from "#test/support/until.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let secretariat: TestClient;
const clock = new TestClock();

beforeAll(async () => {
  hub = await startHub({ clock });
  secretariat = hub.client();
  await secretariat.signInAs({
    email: "office@example.org",
    memberships: [{ role: "secretariat" }],
  });
});
afterAll(() => hub.stop());

/** A practice that is complete, as its author wrote it. */
async function completePractice(): Promise<TestPractice> {
  const practice = await makePractice(hub, { themes: ["clean-land"] });
  const input = { practiceId: practice.id, language: "en", changes: completeNote, base: {} };
  expect(await changePractice(practice.author, "updatePractice", input)).toMatchObject(done);
  return practice;
}

const done = { __typename: "ChangePracticeSuccess" };

function act(
  client: TestClient,
  mutation: string,
  { id }: TestPractice,
  more: Record<string, unknown> = {},
): Promise<Outcome> {
  const selection = "state turn { whose people { name } } review { outcome }";
  return changePractice(client, mutation, { practiceId: id, ...more }, selection);
}

/** Somebody of a city, asked by the secretariat. */
async function reviewerOf(practice: TestPractice, slug: string): Promise<TestClient> {
  const client = hub.client();
  const email = `${slug}-${practice.slug}@example.org`;
  const memberships = [{ role: "member" as const, cityId: (await cityId(hub, slug)).key }];
  const { personId } = await client.signInAs({ email, memberships, language: "vi" });
  const asked = { personId: globalId("Person", personId) };
  expect(await act(secretariat, "assignReviewer", practice, asked)).toMatchObject(done);
  return client;
}

/** Submitted and approved by the secretariat. */
async function publish(practice: TestPractice, changeNote = ""): Promise<void> {
  expect(await act(practice.author, "submitPractice", practice, { changeNote })).toMatchObject(
    done,
  );
  expect(await act(secretariat, "giveReview", practice, approval)).toMatchObject({
    practice: { state: "PUBLISHED" },
  });
}

test("a practice is submitted, sent back, approved by two cities and published", async () => {
  const incomplete = await makePractice(hub);
  expect(await act(incomplete.author, "submitPractice", incomplete)).toMatchObject({
    __typename: "InvalidInput",
    field: "themes",
  });
  const practice = await completePractice();
  expect(await act(practice.author, "submitPractice", practice)).toMatchObject({
    practice: { state: "SUBMITTED", turn: { whose: "SECRETARIAT", people: [{ name: "office" }] } },
  });
  await until("a letter to the secretariat", () =>
    hub
      .letters()
      .some(({ to, text }) => to === "office@example.org" && text.includes(practice.slug)),
  );
  const change = { practiceId: practice.id, language: "en", changes: { problem: "x" }, base: {} };
  expect(await changePractice(practice.author, "updatePractice", change)).toMatchObject({
    __typename: "NotAllowed",
  });

  const daNang = await reviewerOf(practice, "vn-da-nang");
  await until("a letter in the reviewer's language", () =>
    hub
      .letters()
      .some(({ to, subject }) => to.startsWith("vn-da-nang") && subject.startsWith("Mời bạn")),
  );
  const back = { verdict: "ASK_FOR_CHANGES", answers: reviewAnswers };
  expect(await act(daNang, "giveReview", practice, back)).toMatchObject({ field: "remark" });
  expect(
    await act(daNang, "giveReview", practice, { ...back, remark: "Which bins?" }),
  ).toMatchObject({ __typename: "ChangePracticeSuccess" });
  const { node } = await practice.author.ask<{ node: Record<string, unknown> }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { state turn { whose } review { outcome
      reviews { verdict remark seat { ... on City { slug } } answers { criterion answer } } } } } }`,
    { id: practice.id },
  );
  expect(node).toMatchObject({
    state: "DRAFT",
    turn: { whose: "AUTHORS" },
    review: {
      outcome: "CHANGES_ASKED",
      reviews: [
        { verdict: "ASK_FOR_CHANGES", remark: "Which bins?", seat: { slug: "vn-da-nang" } },
      ],
    },
  });

  // Whoever asked for changes sees what becomes of them.
  const document = `query ($id: ID!) { node(id: $id) { ... on Practice { state turn { whose } } } }`;
  expect(await daNang.ask(document, { id: practice.id })).toEqual({
    node: { state: "DRAFT", turn: { whose: "AUTHORS" } },
  });

  await act(practice.author, "submitPractice", practice, { changeNote: "Green bins" });
  const reviewers = [
    await reviewerOf(practice, "vn-da-nang"),
    await reviewerOf(practice, "th-nan"),
  ];
  expect(await act(reviewers[0]!, "giveReview", practice, approval)).toMatchObject({
    practice: { state: "IN_REVIEW", turn: { whose: "REVIEWERS" } },
  });
  expect(await act(reviewers[0]!, "giveReview", practice, approval)).toMatchObject({
    __typename: "NotAllowed",
  });
  await act(reviewers[1]!, "giveReview", practice, approval);
  expect(await readVersion(practice)).toMatchObject({
    state: "PUBLISHED",
    currentVersion: { number: 1, changeNote: "Green bins", authors: [{ seatName: "Ha Long" }] },
  });
});

test("who wrote it, or is of a city that wrote it, does not review it", async () => {
  const practice = await completePractice();
  await act(practice.author, "submitPractice", practice);
  const neighbour = await storePerson(hub.services, {
    email: `neighbour-${practice.slug}@example.org`,
    memberships: [{ role: "member", cityId: (await cityId(hub)).key }],
  });
  for (const personId of [practice.authorId, neighbour])
    expect(
      await act(secretariat, "assignReviewer", practice, {
        personId: globalId("Person", personId),
      }),
    ).toMatchObject({ __typename: "NotAllowed" });
  expect(await act(practice.author, "giveReview", practice, approval)).toMatchObject({
    __typename: "NotAllowed",
  });
  const reviewer = await reviewerOf(practice, "th-nan");
  expect(await act(reviewer, "stepBackFromReview", practice)).toMatchObject({
    practice: { state: "SUBMITTED", turn: null, review: null },
  });
  expect(await act(reviewer, "giveReview", practice, approval)).toMatchObject({
    __typename: "NotFound",
  });
});

interface Version {
  [field: string]: unknown;
  hash: string;
  canonical: string;
}

async function readVersion({ slug }: TestPractice, client = hub.client()) {
  const { practice } = await client.ask<{
    practice: {
      slug: string;
      state: string;
      withdrawnReason: string | null;
      currentVersion: Version;
    };
  }>(
    `query ($slug: String!) { practice(slug: $slug) { slug state withdrawnReason currentVersion {
      id language number translates state title summary html changeNote publishedAt hash canonical url
      citation endedReason authors { name seatName }
      content { title problem costNote paidBy conditions difficulties lessons cost { amount currency year }
        blocks { title text } contacts { role office } sources { title url published } }
      evidence { claim language value valueBefore unit periodFrom periodTo periodBeforeFrom periodBeforeTo
        periodAsStated method sourceTitle sourceUrl status verifiedByName verifiedSeatName verifiedAt }
    } } }`,
    { slug },
  );
  return practice;
}

const result = {
  claim: "Less waste is buried",
  language: "en",
  value: 9.5,
  valueBefore: 45,
  unit: "t/day",
  periodFrom: "2025-01-01",
  periodTo: "2025-12-31",
  method: "Weighed",
};

function evidence(client: TestClient, mutation: string, input: Record<string, unknown>) {
  const selection =
    "... on ChangeEvidenceSuccess { evidence { id status counts viewerCanVerify } }";
  return change(client, mutation, input, selection);
}

test("the hash of a version is recomputed from what the API tells of it, and the row is locked", async () => {
  const practice = await completePractice();
  const input = { ...result, clientKey: randomUUID(), practiceId: practice.id };
  const added = await evidence(practice.author, "addEvidence", input);
  expect(added).toMatchObject({
    evidence: { status: "STATED", counts: true, viewerCanVerify: false },
  });
  expect(await evidence(practice.author, "addEvidence", input)).toEqual(added);
  const { id: evidenceId } = added["evidence"] as { id: string };
  const verdict = { evidenceId, status: "CONFIRMED" };
  expect(await evidence(practice.author, "verifyEvidence", verdict)).toMatchObject({
    __typename: "NotAllowed",
  });
  expect(await evidence(secretariat, "verifyEvidence", verdict)).toMatchObject({
    evidence: { status: "CONFIRMED" },
  });
  await publish(practice, "First");
  const { slug, currentVersion } = await readVersion(practice);
  const {
    hash,
    canonical,
    id: _id,
    url,
    citation,
    state: _state,
    endedReason: _end,
    ...text
  } = currentVersion;
  const value = { ...withoutTypenames(text), format: "esc-hub-practice-version-1", practice: slug };
  expect(canonicalJson(value as never)).toBe(canonical);
  expect(createHash("sha256").update(canonical).digest("hex")).toBe(hash);
  expect(url).toBe(`${hub.services.config.publicUrl}/practices/${slug}/en/1`);
  expect(citation).toContain(url);
  const db = hub.services.database.kysely;
  const rewrite = sql`update practice_version set title = 'Else' where practice_id = ${practice.key}`;
  await expect(rewrite.execute(db)).rejects.toThrow(/never changes/);
});

function withoutTypenames<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (name, each: unknown) =>
    name === "__typename" ? undefined : each,
  ) as T;
}

test("a new version supersedes the one before; its translation then says that it is out of date", async () => {
  const practice = await completePractice();
  await publish(practice);
  const { author, id } = practice;
  await changePractice(author, "beginTranslation", { practiceId: id, language: "vi" });
  const { node } = await author.ask<{ node: { text: { id: string } } }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { text(language: "vi") { id } } } }`,
    { id },
  );
  expect(
    await changePractice(author, "publishTranslation", { textId: node.text.id }),
  ).toMatchObject({ __typename: "InvalidInput", field: "textId" });
  await changePractice(author, "writePracticeBody", {
    practiceId: id,
    language: "vi",
    markdown: "Phân loại rác tại nguồn.",
    clientKey: randomUUID(),
  });
  expect(
    await changePractice(author, "publishTranslation", { textId: node.text.id }),
  ).toMatchObject(done);
  const translation = async () => {
    const { practice: read } = await hub.client().ask(
      `query ($slug: String!) { practice(slug: $slug) {
        version(language: "vi") { number translates outOfDate } versions { nodes { language number state } } } }`,
      { slug: practice.slug },
    );
    return read;
  };
  expect(await translation()).toMatchObject({
    version: { number: 1, translates: 1, outOfDate: false },
  });
  clock.advance(60_000);
  expect(await act(author, "beginPracticeVersion", practice)).toMatchObject({
    practice: { state: "DRAFT" },
  });
  expect((await readVersion(practice)).currentVersion).toMatchObject({
    number: 1,
    state: "PUBLISHED",
  });
  await publish(practice, "Again");
  expect(await translation()).toEqual({
    version: { number: 1, translates: 1, outOfDate: true },
    versions: {
      nodes: [
        { language: "en", number: 2, state: "PUBLISHED" },
        expect.objectContaining({ number: 1 }),
        expect.objectContaining({ number: 1 }),
      ],
    },
  });
});

test("what is withdrawn stays readable and says why; take-back ends a review", async () => {
  const practice = await completePractice();
  await act(practice.author, "submitPractice", practice);
  expect(await act(practice.author, "takeBackPractice", practice)).toMatchObject({
    practice: { state: "DRAFT", review: { outcome: "TAKEN_BACK" } },
  });
  await publish(practice);
  const reason = "The figures were wrong.";
  expect(await act(hub.client(), "withdrawPractice", practice, { reason })).toMatchObject({
    __typename: "NotAllowed",
  });
  await act(practice.author, "withdrawPractice", practice, { reason });
  expect(await readVersion(practice)).toMatchObject({
    state: "WITHDRAWN",
    withdrawnReason: reason,
    currentVersion: { state: "WITHDRAWN", endedReason: reason },
  });
});

test("what is withdrawn, and a result that is judged, change a practice for who keeps a copy", async () => {
  const practice = await completePractice();
  const input = { ...result, clientKey: randomUUID(), practiceId: practice.id };
  const added = await evidence(practice.author, "addEvidence", input);
  await publish(practice);
  interface Copied {
    practices: { nodes: { id: string; state: string; measured: boolean; updatedAt: string }[] };
  }
  const changedSince = async (since: string, also = "") => {
    const query = `query ($since: DateTime!) {
      practices(filter: { changedSince: $since ${also} }, order: CHANGED, first: 100) {
        nodes { id state measured updatedAt } } }`;
    const { practices } = await hub.client().ask<Copied>(query, { since });
    return practices.nodes.filter(({ id }) => id === practice.id);
  };
  const [published] = await changedSince("2020-01-01T00:00:00Z");
  expect(published).toMatchObject({ state: "PUBLISHED", measured: true });
  expect(await changedSince(published!.updatedAt)).toEqual([]);

  const { id: evidenceId } = added["evidence"] as { id: string };
  clock.advance(60_000);
  const disputed = await evidence(secretariat, "verifyEvidence", {
    evidenceId,
    status: "DISPUTED",
  });
  expect(disputed).toMatchObject({ evidence: { status: "DISPUTED" } });
  const [judged] = await changedSince(published!.updatedAt);
  expect(judged).toMatchObject({ state: "PUBLISHED", measured: false });

  clock.advance(60_000);
  await act(practice.author, "withdrawPractice", practice, { reason: "It was wrong." });
  expect(await changedSince(judged!.updatedAt)).toEqual([]);
  const [withdrawn] = await changedSince(judged!.updatedAt, "includeWithdrawn: true");
  expect(withdrawn).toMatchObject({ state: "WITHDRAWN" });
  expect(await changedSince(withdrawn!.updatedAt, "includeWithdrawn: true")).toEqual([]);
});

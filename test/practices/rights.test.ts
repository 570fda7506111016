import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { approval } from "#test/support/note.ts";
import { changePractice, themeIds } from "#test/support/practice.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";
import {
  addEvidence,
  adopt,
  makeGuest,
  makePeople,
  type People,
  postComment,
  type Reached,
  setStage,
  somebodies,
  type Somebody,
  type Stage,
} from "#test/support/practice-stage.ts";

let hub: TestHub;
let guest: TestClient;
let people: People;

beforeAll(async () => {
  hub = await startHub();
  guest = await makeGuest(hub);
});
beforeEach(async () => {
  people = await makePeople(hub, guest);
});
afterAll(() => hub.stop());

interface Row {
  what: string;
  reached: Reached;
  who: readonly Somebody[];
  /** Does it; true: it was allowed. */
  act: (client: TestClient, stage: Stage) => Promise<boolean>;
  /** What tells a page whether to offer it. */
  flag?: readonly [kind: keyof typeof idIn, field: string];
}

const everybody = somebodies;
const persons = somebodies.filter((name) => name !== "nobody" && name !== "guest");
const writers = ["author", "writingExpert"] as const;
const inside = [...writers, "readingExpert", "secretariat"] as const;
const origin = ["colleague", "author", "originEditor"] as const;
const adopters = ["adopter", "secretariat"] as const;

/** Who may do what, to a practice in which state: everybody who is not named may not. */
const table: readonly Row[] = [
  { what: "read the page of", reached: "published", who: everybody, act: readsPage },
  { what: "read the page of", reached: "draft", who: inside, act: readsPage },
  {
    what: "read what is written in",
    reached: "draft",
    who: inside,
    act: readsText,
    flag: ["Practice", "viewerCanRead"],
  },
  {
    what: "read what is written in",
    reached: "inReview",
    who: [...inside, "reviewer"],
    act: readsText,
  },
  { what: "read what is written on in", reached: "published", who: inside, act: readsText },
  {
    what: "write",
    reached: "draft",
    who: writers,
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "updatePractice", { practiceId, ...rewritten })),
    flag: ["Practice", "viewerCanWrite"],
  },
  {
    what: "write",
    reached: "published",
    who: [],
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "updatePractice", { practiceId, ...rewritten })),
    flag: ["Practice", "viewerCanWrite"],
  },
  {
    what: "add a result to",
    reached: "draft",
    who: writers,
    act: (client, { id }) => does(addEvidence(client, id)),
  },
  {
    what: "invite to",
    reached: "draft",
    who: ["author", "secretariat"],
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "invitePracticeAuthor", { practiceId, ...invitation() })),
    flag: ["Practice", "viewerCanInvite"],
  },
  {
    what: "submit",
    reached: "draft",
    who: ["author"],
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "submitPractice", { practiceId })),
    flag: ["Practice", "viewerCanSubmit"],
  },
  {
    what: "take back",
    reached: "inReview",
    who: ["author"],
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "takeBackPractice", { practiceId })),
    flag: ["Practice", "viewerCanTakeBack"],
  },
  {
    what: "name reviewers of",
    reached: "inReview",
    who: ["secretariat"],
    act: (client, { id: practiceId }) =>
      does(
        changePractice(client, "assignReviewer", { practiceId, personId: people.ids.secretariat }),
      ),
    flag: ["Practice", "viewerCanAssignReviewers"],
  },
  {
    what: "review",
    reached: "inReview",
    who: ["reviewer", "secretariat"],
    act: (client, { id: practiceId }) => {
      const remark = "Which bins?";
      const back = { practiceId, ...approval, verdict: "ASK_FOR_CHANGES", remark };
      return does(changePractice(client, "giveReview", back));
    },
    flag: ["Practice", "viewerCanReview"],
  },
  {
    what: "publish",
    reached: "inReview",
    who: ["reviewer", "secretariat"],
    act: async (client, { id: practiceId }) => {
      const given = await changePractice(
        client,
        "giveReview",
        { practiceId, ...approval },
        "state",
      );
      const done = await does(given);
      if (done) expect(given).toMatchObject({ practice: { state: "PUBLISHED" } });
      return done;
    },
    flag: ["Practice", "viewerCanPublish"],
  },
  {
    what: "begin a new version of",
    reached: "published",
    who: ["author"],
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "beginPracticeVersion", { practiceId })),
    flag: ["Practice", "viewerCanBeginVersion"],
  },
  {
    what: "withdraw",
    reached: "published",
    who: ["author", "secretariat"],
    act: (client, { id: practiceId }) => {
      const reason = "The bins were stolen.";
      return does(changePractice(client, "withdrawPractice", { practiceId, reason }));
    },
    flag: ["Practice", "viewerCanWithdraw"],
  },
  {
    what: "adopt for Surabaya",
    reached: "published",
    who: adopters,
    act: async (client, { id }) => does(adopt(hub, client, id)),
  },
  {
    what: "move the adoption of",
    reached: "takenOver",
    who: adopters,
    act: (client, { adoptionId }) =>
      does(changeAdoption(client, "moveAdoption", { adoptionId, to: "IN_USE" })),
    flag: ["Adoption", "viewerCanWrite"],
  },
  {
    what: "confirm the adoption of",
    reached: "takenOver",
    who: origin,
    act: (client, { adoptionId }) =>
      does(changeAdoption(client, "confirmAdoption", { adoptionId, note: "We saw it." })),
    flag: ["Adoption", "viewerCanConfirm"],
  },
  {
    what: "verify a result of",
    reached: "published",
    who: ["reviewer", "secretariat", "adopter"],
    act: (client, { evidenceId }) =>
      does(change(client, "verifyEvidence", { evidenceId, status: "CONFIRMED" }, "")),
    flag: ["Evidence", "viewerCanVerify"],
  },
  {
    what: "comment on",
    reached: "published",
    who: persons,
    act: (client, { id }) => does(postComment(client, id)),
    flag: ["Practice", "viewerCanComment"],
  },
  {
    what: "comment on",
    reached: "draft",
    who: inside,
    act: (client, { id }) => does(postComment(client, id)),
    flag: ["Practice", "viewerCanComment"],
  },
  {
    what: "hide a comment on",
    reached: "takenOver",
    who: ["secretariat"],
    act: (client, { commentId }) =>
      does(change(client, "hideDiscussionComment", { commentId, reason: "Off topic" }, "")),
    flag: ["DiscussionComment", "viewerCanHide"],
  },
  {
    what: "say what is the theme of",
    reached: "draft",
    who: writers,
    act: async (client, { id: practiceId }) => {
      const themes = await themeIds(hub, ["clean-water"]);
      const input = { practiceId, themeIds: themes };
      return does(changePractice(client, "updatePracticeThemes", input));
    },
  },
  {
    what: "write the long part of",
    reached: "draft",
    who: writers,
    act: (client, { id: practiceId }) => {
      const more = { language: "en", markdown: "More", clientKey: randomUUID() };
      return does(changePractice(client, "writePracticeBody", { practiceId, ...more }));
    },
  },
  {
    what: "bring an earlier text back in",
    reached: "draft",
    who: writers,
    act: async (client, stage) => {
      const textId = await textOf(stage);
      return does(changePractice(client, "restorePracticeRevision", { textId, number: 1 }));
    },
  },
  {
    what: "take the reading expert out of",
    reached: "draft",
    // Everybody may leave.
    who: ["author", "secretariat", "readingExpert"],
    act: async (client, stage) => {
      const authorId = await authorOf(stage, "readingExpert");
      return does(changePractice(client, "removePracticeAuthor", { authorId }));
    },
  },
  {
    what: "begin a translation of",
    reached: "published",
    who: writers,
    act: (client, { id: practiceId }) =>
      does(changePractice(client, "beginTranslation", { practiceId, language: "vi" })),
    flag: ["Practice", "viewerCanTranslate"],
  },
  {
    what: "publish a translation of",
    reached: "published",
    who: ["author", "secretariat"],
    act: async (client, stage) => {
      const begun = { practiceId: stage.id, language: "vi" };
      await changePractice(people.clients.author, "beginTranslation", begun);
      await changePractice(people.clients.author, "writePracticeBody", {
        ...begun,
        markdown: "Phân loại rác tại nguồn.",
        clientKey: randomUUID(),
      });
      const textId = await textOf(stage, "vi");
      return does(changePractice(client, "publishTranslation", { textId }));
    },
  },
  {
    what: "take a review of",
    reached: "inReview",
    who: ["secretariat"],
    act: (client, { id: practiceId }) => does(changePractice(client, "takeReview", { practiceId })),
  },
  {
    what: "let go the reviewer of",
    reached: "inReview",
    who: ["reviewer", "secretariat"],
    act: (client, { id: practiceId }) => {
      const input = { practiceId, personId: people.ids.reviewer };
      return does(changePractice(client, "stepBackFromReview", input));
    },
  },
  {
    what: "rewrite a result of",
    reached: "draft",
    who: writers,
    act: (client, { evidenceId }) =>
      does(change(client, "updateEvidence", { evidenceId, language: "en", claim: "Less" }, "")),
  },
  {
    what: "take a result out of",
    reached: "draft",
    who: writers,
    act: (client, { evidenceId }) => does(change(client, "removeEvidence", { evidenceId }, "")),
  },
  {
    what: "write on the adoption of",
    reached: "takenOver",
    who: adopters,
    act: (client, { adoptionId }) =>
      does(changeAdoption(client, "updateAdoption", { adoptionId, changed: "Smaller bins" })),
  },
  {
    what: "add a result to the adoption of",
    reached: "takenOver",
    who: adopters,
    act: (client, { adoptionId }) => {
      const result = { clientKey: randomUUID(), language: "en", claim: "Less is burnt" };
      return does(change(client, "addEvidence", { adoptionId, ...result }, ""));
    },
  },
  {
    what: "change a comment under",
    reached: "takenOver",
    who: ["author"],
    act: (client, { commentId }) =>
      does(change(client, "editDiscussionComment", { commentId, body: "Why?" }, "")),
  },
  {
    what: "react to a comment under",
    reached: "takenOver",
    who: persons,
    act: (client, { commentId }) => {
      const reaction = { commentId, kind: "AGREE", on: true };
      return does(change(client, "reactToDiscussionComment", reaction, ""));
    },
  },
  {
    what: "take a comment back under",
    reached: "takenOver",
    who: ["author"],
    act: (client, { commentId }) =>
      does(change(client, "withdrawDiscussionComment", { commentId }, "")),
  },
  {
    what: "show a hidden comment again under",
    reached: "takenOver",
    who: ["secretariat"],
    act: async (client, { commentId }) => {
      const hidden = { commentId, reason: "Off topic" };
      await change(people.clients.secretariat, "hideDiscussionComment", hidden, "");
      return does(change(client, "showDiscussionComment", { commentId }, ""));
    },
  },
  {
    what: "begin another practice in the city of",
    reached: "published",
    who: [...origin, "secretariat"],
    act: async (client) => {
      const begun = { clientKey: randomUUID(), cityId: (await cityId(hub)).id, language: "en" };
      return does(changePractice(client, "createPractice", { ...begun, title: "Bins" }));
    },
  },
  {
    what: "describe a challenge of the city of",
    reached: "published",
    who: [...origin, "secretariat"],
    act: async (client) => does(await raise(client)),
  },
  {
    what: "put a challenge in other words, of the city of",
    reached: "published",
    who: [...origin, "secretariat"],
    act: async (client) => {
      const challengeId = await raised();
      return does(change(client, "updateChallenge", { challengeId, place: "Pier 2" }, ""));
    },
  },
  {
    what: "solve a challenge of the city of",
    reached: "published",
    who: [...origin, "secretariat"],
    act: async (client) => {
      const solved = { challengeId: await raised(), to: "SOLVED", note: "Bins" };
      return does(change(client, "moveChallenge", solved, ""));
    },
  },
  {
    what: "read the reviews of",
    reached: "inReview",
    who: [...inside, "reviewer"],
    act: readsReviews,
  },
  { what: "read the history of", reached: "draft", who: inside, act: readsHistory },
  { what: "read the history of", reached: "published", who: inside, act: readsHistory },
  { what: "see who was asked to read", reached: "draft", who: inside, act: seesExperts },
  { what: "see who was asked to read", reached: "published", who: inside, act: seesExperts },
];

async function raise(client: TestClient): Promise<Outcome> {
  const challenge = {
    clientKey: randomUUID(),
    cityId: (await cityId(hub)).id,
    language: "en",
    title: "Nets at the pier",
    severity: "SERIOUS",
    themeIds: await themeIds(hub, ["clean-water"]),
  };
  const success = "... on ChangeChallengeSuccess { challenge { id } }";
  return change(client, "createChallenge", challenge, success);
}

async function raised(): Promise<string> {
  const made = await raise(people.clients.author);
  return (made["challenge"] as { id: string }).id;
}

/** As its author sees it. */
async function seen<T>({ id }: Stage, fields: string): Promise<T> {
  const { node } = await people.clients.author.ask<{ node: T }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { ${fields} } } }`,
    { id },
  );
  return node;
}

async function textOf(stage: Stage, language = "en"): Promise<string> {
  const { text } = await seen<{ text: { id: string } }>(
    stage,
    `text(language: "${language}") { id }`,
  );
  return text.id;
}

async function authorOf(stage: Stage, who: Somebody): Promise<string> {
  interface Author {
    id: string;
    person: { id: string };
  }
  const { authors } = await seen<{ authors: Author[] }>(stage, "authors { id person { id } }");
  return authors.find(({ person }) => person.id === people.ids[who])!.id;
}

const reading = new Set<Row["act"]>([
  readsPage,
  readsText,
  readsReviews,
  readsHistory,
  seesExperts,
]);

const states: Record<Reached, string> = {
  draft: "a draft",
  inReview: "what is in review",
  published: "what is published",
  takenOver: "what was taken over",
};

for (const { what, reached, who, act, flag } of table) {
  test(`those who may ${what} ${states[reached]}`, async () => {
    const allowed: Somebody[] = [];
    const offered: Somebody[] = [];
    let stage: Stage | null = null;
    for (const name of somebodies) {
      // What was refused or only read has changed nothing: the next one tries it at the same practice.
      stage ??= await setStage(hub, people, reached);
      const client = people.clients[name];
      if (flag && (await isOffered(client, stage, flag))) offered.push(name);
      if (!(await act(client, stage))) continue;
      allowed.push(name);
      if (!reading.has(act)) stage = null;
    }
    expect(allowed.toSorted()).toEqual(who.toSorted());
    if (flag) expect(offered.toSorted()).toEqual(who.toSorted());
  });
}

const rewritten = { language: "en", changes: { lessons: "Count bins" }, base: {} };
const invitation = () => ({
  personId: people.ids.stranger,
  capacity: "EXPERT",
  access: "READ",
});

/** What is refused for another reason than who asks would prove nothing. */
async function does(outcome: Outcome | Promise<Outcome>): Promise<boolean> {
  const { __typename, ...more } = await outcome;
  if (__typename.endsWith("Success")) return true;
  if (__typename === "NotAllowed" || __typename === "NotFound") return false;
  throw new Error(`It came to ${__typename}: ${JSON.stringify(more)}`);
}

function changeAdoption(client: TestClient, mutation: string, input: Record<string, unknown>) {
  return change(client, mutation, input, "... on ChangeAdoptionSuccess { adoption { id } }");
}

async function readsPage(client: TestClient, { slug }: Stage): Promise<boolean> {
  const page = "query ($slug: String!) { practice(slug: $slug) { title } }";
  return (await client.ask(page, { slug }))["practice"] !== null;
}

async function readsText(client: TestClient, { id }: Stage): Promise<boolean> {
  const { data } = await client.query<{ node: { text: { content: unknown } | null } | null }>(
    "query ($id: ID!) { node(id: $id) { ... on Practice { text { content { problem } } } } }",
    { id },
  );
  return data?.node?.text != null;
}

/** What comes of a question about the practice; null: nothing, also when it was refused. */
async function comes<T>(client: TestClient, { id }: Stage, fields: string): Promise<T | null> {
  const { data } = await client.query<{ node: T | null }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { ${fields} } } }`,
    { id },
  );
  return data?.node ?? null;
}

async function readsReviews(client: TestClient, stage: Stage): Promise<boolean> {
  const fields = "review { id }";
  return (await comes<{ review: unknown }>(client, stage, fields))?.review != null;
}

async function readsHistory(client: TestClient, stage: Stage): Promise<boolean> {
  const fields = "texts { revisions(first: 5) { nodes { number } } }";
  const came = await comes<{ texts: { revisions: { nodes: unknown[] } }[] }>(client, stage, fields);
  return came?.texts.some(({ revisions }) => revisions.nodes.length > 0) ?? false;
}

async function seesExperts(client: TestClient, stage: Stage): Promise<boolean> {
  const fields = "authors { capacity }";
  const came = await comes<{ authors: { capacity: string }[] }>(client, stage, fields);
  return came?.authors.some(({ capacity }) => capacity === "EXPERT") ?? false;
}

const idIn = {
  Practice: ({ id }: Stage) => id,
  Adoption: ({ adoptionId }: Stage) => adoptionId,
  Evidence: ({ evidenceId }: Stage) => evidenceId,
  DiscussionComment: ({ commentId }: Stage) => commentId,
};

async function isOffered(
  client: TestClient,
  stage: Stage,
  [kind, field]: NonNullable<Row["flag"]>,
): Promise<boolean> {
  const { data } = await client.query<{ node: Record<string, boolean> | null }>(
    `query ($id: ID!) { node(id: $id) { ... on ${kind} { ${field} } } }`,
    { id: idIn[kind](stage) },
  );
  return data?.node?.[field] ?? false;
}

test("every write of practices, adoptions, challenges and discussions is in the table", () => {
  const tried = ["rights.test.ts", "../support/practice-stage.ts"]
    .map((file) => readFileSync(new URL(file, import.meta.url), "utf8"))
    .join("");
  const results =
    /^  (\w+)\([^)]*\): Change(?:Practice|Adoption|Challenge|Evidence|DiscussionComment)Result!/gms;
  const contract = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
  const writes = [...contract.matchAll(results)].map(([, name]) => name!);
  expect(writes.length).toBeGreaterThan(30);
  expect(writes.filter((name) => !tried.includes(`"${name}"`))).toEqual([]);
});

import { randomUUID } from "node:crypto";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import type { TestHub } from "#test/support/hub.ts";
import { approval, completeNote } from "#test/support/note.ts";
import { changePractice, makePractice, type TestPractice } from "#test/support/practice.ts";
import { change, cityId, join, makeWorkshop, type Outcome } from "#test/support/workshop.ts";

/** Everybody there is to a practice of Ha Long that Surabaya took over. */
export const somebodies = [
  "nobody",
  "guest",
  "stranger",
  "colleague",
  "author",
  "readingExpert",
  "writingExpert",
  "reviewer",
  "secretariat",
  "originEditor",
  "adopter",
] as const;
export type Somebody = (typeof somebodies)[number];

/** They have no part in any practice until a stage gives them one. */
export interface People {
  /** Tells them from others of the same parts: what one person may do in a minute is limited. */
  group: number;
  clients: Record<Somebody, TestClient>;
  ids: Partial<Record<Somebody, string>>;
}

let groups = 0;

export async function makePeople(hub: TestHub, guest?: TestClient): Promise<People> {
  groups += 1;
  const group = groups;
  const haLong = await cityId(hub);
  const daNang = await cityId(hub, "vn-da-nang");
  const surabaya = await cityId(hub, "id-surabaya");
  const memberships = {
    stranger: [],
    colleague: [{ role: "member", cityId: haLong.key }],
    author: [{ role: "city_editor", cityId: haLong.key }],
    readingExpert: [{ role: "expert" }],
    writingExpert: [{ role: "expert" }],
    reviewer: [{ role: "member", cityId: daNang.key }],
    secretariat: [{ role: "secretariat" }],
    originEditor: [{ role: "city_editor", cityId: haLong.key }],
    adopter: [{ role: "city_editor", cityId: surabaya.key }],
  } as const;
  const clients = {
    nobody: hub.client(),
    guest: guest ?? (await makeGuest(hub)),
  } as People["clients"];
  const ids: People["ids"] = {};
  for (const [name, each] of Object.entries(memberships)) {
    const client = hub.client();
    const { personId } = await client.signInAs({ email: emailOf(name, group), memberships: each });
    clients[name as Somebody] = client;
    ids[name as Somebody] = globalId("Person", personId);
  }
  return { group, clients, ids };
}

export async function makeGuest(hub: TestHub): Promise<TestClient> {
  return (await join(await makeWorkshop(hub), hub.client(), "Guest")).client;
}

const emailOf = (name: string, group: number) => `${name.toLowerCase()}-${group}@example.org`;

/** A bit of everything that can stand in the long part. */
const body = `## How it began

The market sorts **at the stalls**, see [the report](https://example.org/report).

### What it took

- bins of two colours
- a collector for each

# What came of it

### In a year

> Nobody believed that it would last.

| Year | Burnt, t/day | Composted, t/day | Stalls that take part |
| --- | --- | --- | --- |
| 2024 | 40 | 0 | none |
| 2025 | 12 | 28 | all of the eastern market |`;

/** How far the practice of a stage is. */
export type Reached = "draft" | "inReview" | "published" | "takenOver";

/** A practice that nobody has tried anything on yet. */
export interface Stage {
  id: string;
  slug: string;
  evidenceId: string;
  /** Of what was taken over: Surabaya's adoption, and a comment of an author. */
  adoptionId: string;
  adoptionSlug: string;
  commentId: string;
}

export async function setStage(hub: TestHub, people: People, reached: Reached): Promise<Stage> {
  const { clients, ids } = people;
  const practice = await makePractice(hub, {
    email: emailOf("author", people.group),
    themes: ["clean-land"],
  });
  const { id, slug } = practice;
  const act = (who: Somebody, mutation: string, input: Record<string, unknown>) =>
    expectDone(changePractice(clients[who], mutation, { practiceId: id, ...input }));
  await act("author", "updatePractice", { language: "en", changes: completeNote, base: {} });
  const clientKey = randomUUID();
  await act("author", "writePracticeBody", { language: "en", markdown: body, clientKey });
  for (const [who, access] of [
    ["readingExpert", "READ"],
    ["writingExpert", "WRITE"],
  ] as const)
    await act("author", "invitePracticeAuthor", {
      personId: ids[who],
      capacity: "EXPERT",
      access,
    });
  const evidence = await expectDone(addEvidence(clients.author, id));
  const evidenceId = idOf(evidence, "evidence");
  const stage = { id, slug, evidenceId, commentId: "", adoptionId: "", adoptionSlug: "" };
  if (reached === "draft") return stage;
  await act("author", "submitPractice", {});
  await act("secretariat", "assignReviewer", { personId: ids.reviewer });
  if (reached === "inReview") {
    await approveElsewhere(hub, people, practice, act);
    return stage;
  }
  await act("secretariat", "giveReview", approval);
  if (reached === "published") return stage;
  const comment = await expectDone(postComment(clients.author, id));
  const adoption = await expectDone(await adopt(hub, clients.adopter, id));
  return {
    ...stage,
    commentId: idOf(comment, "comment"),
    adoptionId: idOf(adoption, "adoption"),
    adoptionSlug: (adoption["adoption"] as { slug: string }).slug,
  };
}

/** One city approved already, so that the next word publishes it. */
async function approveElsewhere(
  hub: TestHub,
  people: People,
  practice: TestPractice,
  act: (who: Somebody, mutation: string, input: Record<string, unknown>) => Promise<Outcome>,
): Promise<void> {
  const first = hub.client();
  const nan = await cityId(hub, "th-nan");
  const { personId } = await first.signInAs({
    email: emailOf("first-reviewer", people.group),
    memberships: [{ role: "member", cityId: nan.key }],
  });
  await act("secretariat", "assignReviewer", { personId: globalId("Person", personId) });
  const input = { practiceId: practice.id, ...approval };
  await expectDone(changePractice(first, "giveReview", input));
}

export function addEvidence(client: TestClient, practiceId: string): Promise<Outcome> {
  const input = { practiceId, clientKey: randomUUID(), language: "en", claim: "Less is burnt" };
  return change(client, "addEvidence", input, "... on ChangeEvidenceSuccess { evidence { id } }");
}

export function postComment(client: TestClient, subjectId: string): Promise<Outcome> {
  return change(
    client,
    "postDiscussionComment",
    {
      subjectId,
      clientKey: randomUUID(),
      body: "What did it cost?",
      language: "en",
      attribution: "PERSONAL",
    },
    "... on ChangeDiscussionCommentSuccess { comment { id } }",
  );
}

export async function adopt(
  hub: TestHub,
  client: TestClient,
  practiceId: string,
): Promise<Outcome> {
  const input = {
    practiceId,
    cityId: (await cityId(hub, "id-surabaya")).id,
    clientKey: randomUUID(),
    language: "en",
    state: "UNDERSTANDING",
  };
  return change(
    client,
    "adoptPractice",
    input,
    "... on ChangeAdoptionSuccess { adoption { id slug } }",
  );
}

async function expectDone(outcome: Outcome | Promise<Outcome>): Promise<Outcome> {
  const came = await outcome;
  if (!came.__typename.endsWith("Success")) throw new Error(`It came to ${JSON.stringify(came)}`);
  return came;
}

const idOf = (outcome: Outcome, what: string): string => (outcome[what] as { id: string }).id;

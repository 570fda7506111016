import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  changePractice,
  makePractice,
  publishRows,
  type TestPractice,
} from "#test/support/practice.ts";
import { until } from "#test/support/until.ts";
import { Writer } from "#test/support/writer.ts";

let hub: TestHub;
const open: Writer[] = [];

beforeAll(async () => {
  hub = await startHub({ documentTimes: { storeMs: 30, storeAtLatestMs: 100 } });
});
afterEach(() => {
  for (const writer of open.splice(0)) writer.close();
});
afterAll(() => hub.stop());

interface Text {
  documentName: string;
  id: string;
  html: string;
  plain: string;
  content: { problem: string };
  revision: number;
  revisions: { nodes: { number: number; authors: { person: { name: string } }[] }[] };
}

async function textOf({ author, id }: TestPractice): Promise<Text> {
  const { node } = await author.ask<{ node: { text: Text } }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { text { id documentName html plain revision
      content { problem } revisions { nodes { number authors { person { name } } } } } } } }`,
    { id },
  );
  return node.text;
}

async function writer(client: TestClient, practice: TestPractice): Promise<Writer> {
  const { documentName } = await textOf(practice);
  const opened = new Writer(hub.address, documentName, client.cookie);
  open.push(opened);
  return opened.ready();
}

async function invited(
  practice: TestPractice,
  email: string,
  access = "WRITE",
): Promise<{ client: TestClient; personId: string }> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email });
  await invite(practice, personId, access);
  return { client, personId };
}

function invite(practice: TestPractice, personId: string, access: string) {
  return changePractice(practice.author, "invitePracticeAuthor", {
    practiceId: practice.id,
    personId: Buffer.from(`Person:${personId}`).toString("base64url"),
    capacity: "EXPERT",
    access,
  });
}

test("CO1, CO2, CO6: two authors write the long part at once, and the history names both", async () => {
  const practice = await makePractice(hub);
  const second = await invited(practice, "second@example.org");
  const mai = await writer(practice.author, practice);
  const an = await writer(second.client, practice);
  mai.write("Sorted at the market");
  await an.sees("Sorted at the market");
  an.write("and sold as compost");
  await Promise.all([mai.saved(), an.saved()]);
  const stored = await textOf(practice);
  expect(stored.plain).toContain("Sorted at the market");
  expect(stored.plain).toContain("and sold as compost");
  mai.close();
  an.close();
  await until("the revision", async () => (await textOf(practice)).revision === 2);
  const names = (await textOf(practice)).revisions.nodes[0]!.authors.map(
    ({ person }) => person.name,
  );
  expect(names.toSorted()).toEqual([practice.authorName, "second"].toSorted());
});

test("CO4: who was asked to read reads, and writes within a second of being asked to", async () => {
  const practice = await makePractice(hub);
  const { client, personId } = await invited(practice, "reader@example.org", "READ");
  const reader = await writer(client, practice);
  await until("the right to read", () => reader.access === "read");
  await invite(practice, personId, "WRITE");
  await until("the right to write", () => reader.access === "write");
  const stranger = await writer(hub.client(), practice);
  expect(stranger.denied).toContain("authors");
});

test("CO4: what is published is not written; its readers never see the document", async () => {
  const practice = await makePractice(hub);
  const author = await writer(practice.author, practice);
  await until("the right to write", () => author.access === "write");
  await publishRows(hub, practice.key);
  hub.services.rights.recheck([`practice:${practice.key}`]);
  await until("the end of writing", () => author.access === "read");
  expect((await writer(hub.client(), practice)).denied).not.toBeNull();
});

test("CO6: what comes over the API reaches open editors, and so does what is brought back", async () => {
  const practice = await makePractice(hub);
  const editor = await writer(practice.author, practice);
  const write = (markdown: string) =>
    changePractice(practice.author, "writePracticeBody", {
      practiceId: practice.id,
      language: "en",
      markdown,
      replace: true,
      clientKey: randomUUID(),
    });
  await write("From the API");
  await editor.sees("From the API");
  const { id, revision } = await textOf(practice);
  const second = await invited(practice, "rewriter@example.org");
  const other = await writer(second.client, practice);
  other.write("Something new");
  await other.saved();
  await changePractice(practice.author, "restorePracticeRevision", {
    textId: id,
    number: revision,
  });
  await until("the old text", () => !editor.text.includes("Something new"));
  expect(editor.text).toContain("From the API");
  // What stood there before was kept first.
  const { revisions } = await textOf(practice);
  expect(revisions.nodes[0]!.number).toBe(revision + 2);
});

test("CO7: what is no text of ours is left out of what is stored", async () => {
  const practice = await makePractice(hub);
  await changePractice(practice.author, "writePracticeBody", {
    practiceId: practice.id,
    language: "en",
    markdown: "<script>alert(1)</script>\n\n[bad](javascript:alert(1)) [good](https://example.org)",
    clientKey: randomUUID(),
  });
  const { html } = await textOf(practice);
  expect(html).not.toContain("<script");
  expect(html).not.toContain("javascript:");
  expect(html).toContain('href="https://example.org"');
});

interface Told {
  practiceEvents: {
    __typename: string;
    cursor: string;
    practice?: { title: string };
    text?: { content: { problem: string } } | null;
  };
}

const follow = `subscription ($id: ID!) { practiceEvents(practiceId: $id) { __typename cursor
  ... on PracticeChanged { practice { title state themes { slug } } text { content { problem } } }
  ... on ResumeFailed { reason } } }`;

test("RT3, RT6: a change is told to those inside with the text, to others without it", async () => {
  const practice = await makePractice(hub, { problem: "Before" });
  const { node } = await practice.author.ask<{ node: { eventCursor: string } }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { eventCursor } } }`,
    { id: practice.id },
  );
  const version = await publishRows(hub, practice.key);
  await hub.services.database.kysely
    .updateTable("practice")
    .set({ state: "draft" })
    .where("id", "=", practice.key)
    .execute();
  expect(version).not.toBe("");
  const after = { after: node.eventCursor };
  const inside = practice.author.subscribe<Told>(follow, { id: practice.id }, after);
  const outside = hub.client().subscribe<Told>(follow, { id: practice.id }, after);
  await changePractice(practice.author, "updatePractice", {
    practiceId: practice.id,
    language: "en",
    changes: { problem: "After" },
    base: { problem: "Before" },
  });
  await until("both to hear", () => inside.results.length > 0 && outside.results.length > 0);
  const [own, other] = [inside.results[0]!.practiceEvents, outside.results[0]!.practiceEvents];
  expect(own).toMatchObject({
    __typename: "PracticeChanged",
    text: { content: { problem: "After" } },
  });
  expect(other).toMatchObject({ __typename: "PracticeChanged", text: null });
  expect(own.cursor).toBe(other.cursor);
  expect(hub.services.metrics.unshared).toBe(0);
});

test("nobody follows a practice that they may not read", async () => {
  const practice = await makePractice(hub);
  const refused = hub.client().subscribe<Told>(follow, { id: practice.id });
  await until("the refusal", () => refused.ended !== null);
  expect(JSON.stringify(refused.ended)).toContain("NOT_FOUND");
});

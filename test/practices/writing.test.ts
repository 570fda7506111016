import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  changePractice,
  createPractice,
  makePractice,
  publishRows,
  type TestPractice,
  themeIds,
} from "#test/support/practice.ts";
import { cityId } from "#test/support/workshop.ts";

let hub: TestHub;
const clock = new TestClock();

beforeAll(async () => {
  hub = await startHub({ clock });
});
afterAll(() => hub.stop());

interface Text {
  id: string;
  language: string;
  original: boolean;
  content: Record<string, unknown> & { title: string; problem: string };
  markdown: string;
  revision: number;
  translatesVersion: number | null;
  outOfDate: boolean;
  revisions: {
    nodes: {
      number: number;
      content: { problem: string };
      restoredFrom: number | null;
      authors: { person: { name: string }; seat: { slug: string } | null }[];
    }[];
  };
}

const textFields = `id language original translatesVersion outOfDate markdown revision
  content { title problem costNote paidBy conditions difficulties lessons cost { amount currency year }
    blocks { title text } contacts { role office } sources { title url published } }
  revisions(first: 20) { nodes { number restoredFrom content { problem }
    authors { person { name } seat { ... on City { slug } } } } }`;

async function textOf(client: TestClient, id: string, language = "en"): Promise<Text | null> {
  const { node } = await client.ask<{ node: { text: Text | null } | null }>(
    `query ($id: ID!, $language: String) {
      node(id: $id) { ... on Practice { text(language: $language) { ${textFields} } } } }`,
    { id, language },
  );
  return node?.text ?? null;
}

function update(
  client: TestClient,
  { id }: Pick<TestPractice, "id">,
  changes: Record<string, unknown>,
  base: Record<string, unknown>,
  language = "en",
) {
  return changePractice(client, "updatePractice", { practiceId: id, language, changes, base });
}

async function invite(
  practice: TestPractice,
  email: string,
  how: { capacity?: string; access?: string } = {},
): Promise<TestClient> {
  const client = hub.client();
  const { personId } = await client.signInAs({ email });
  const result = await changePractice(practice.author, "invitePracticeAuthor", {
    practiceId: practice.id,
    personId: Buffer.from(`Person:${personId}`).toString("base64url"),
    capacity: how.capacity ?? "AUTHOR",
    access: how.access ?? "WRITE",
  });
  expect(result.__typename).toBe("ChangePracticeSuccess");
  return client;
}

test("three fields begin a practice, with who begins it as author for the city", async () => {
  const practice = await makePractice(hub, {
    title: "Ủ phân từ rác chợ",
    problem: "Rác chợ bị đốt.",
    language: "vi",
    themes: ["clean-land"],
  });
  expect(practice.slug).toMatch(/^u-phan-tu-rac-cho/);
  const { node } = await practice.author.ask<{ node: Record<string, unknown> }>(
    `query ($id: ID!) { node(id: $id) { ... on Practice { title summary state language url
      city { slug } country { code } themes { slug } texts { language original revision }
      authors { capacity access seat { ... on City { slug } } }
      viewerCanRead viewerCanWrite viewerCanInvite viewerCanTranslate } } }`,
    { id: practice.id },
  );
  expect(node).toEqual({
    title: "Ủ phân từ rác chợ",
    summary: "Rác chợ bị đốt.",
    state: "DRAFT",
    language: "vi",
    url: `${hub.services.config.publicUrl}/practices/${practice.slug}`,
    city: { slug: "vn-ha-long" },
    country: { code: "VN" },
    themes: [{ slug: "clean-land" }],
    texts: [{ language: "vi", original: true, revision: 1 }],
    authors: [{ capacity: "AUTHOR", access: "WRITE", seat: { slug: "vn-ha-long" } }],
    viewerCanRead: true,
    viewerCanWrite: true,
    viewerCanInvite: true,
    viewerCanTranslate: false,
  });
});

test("RT9: beginning twice with one client key begins once, and never in other hands", async () => {
  const { author, authorId } = await makePractice(hub);
  const city = await cityId(hub);
  const input = { clientKey: randomUUID(), cityId: city.id, title: "Once" };
  const both = await Promise.all([createPractice(author, input), createPractice(author, input)]);
  const ids = both.map((each) => (each["practice"] as { id: string }).id);
  expect(ids[0]).toBe(ids[1]);
  expect(authorId).not.toBe("");
  const other = (await makePractice(hub)).author;
  expect(await createPractice(other, input)).toMatchObject({ __typename: "Conflict" });
});

test("only who acts for the city begins a practice of it", async () => {
  const { author } = await makePractice(hub);
  const elsewhere = await cityId(hub, "vn-da-nang");
  const refused = await createPractice(author, { cityId: elsewhere.id });
  expect(refused.__typename).toBe("NotAllowed");
  expect(await createPractice(hub.client(), { cityId: elsewhere.id })).toMatchObject({
    __typename: "NotAllowed",
    message: "Sign in to write a practice.",
  });
});

test("what is being written is hidden from others, as if it were not there", async () => {
  const practice = await makePractice(hub);
  const others = [hub.client(), hub.client()];
  await others[1]!.signInAs({
    email: "neighbour@example.org",
    memberships: [{ role: "city_editor", cityId: (await cityId(hub)).key }],
  });
  const text = await textOf(practice.author, practice.id);
  for (const client of others) {
    const seen = await client.ask(
      `query ($id: ID!, $text: ID!, $slug: String!) {
        node(id: $id) { id } text: node(id: $text) { id } practice(slug: $slug) { id } }`,
      { id: practice.id, text: text!.id, slug: practice.slug },
    );
    expect(seen).toEqual({ node: null, text: null, practice: null });
    expect(await update(client, practice, { problem: "X" }, {})).toMatchObject({
      __typename: "NotFound",
    });
  }
});

test("every field of the structured part is kept as it was written", async () => {
  const practice = await makePractice(hub);
  const changes = {
    blocks: [{ title: "Sort", text: "Sort at the stalls.\nTwice a day." }],
    cost: { amount: 1_200_000_000, currency: "VND", year: 2019 },
    costNote: "Without land",
    paidBy: "City budget",
    conditions: "A market with stalls",
    difficulties: "Plastic in the compost",
    lessons: "Begin with one market",
    contacts: [{ role: "Head of waste", office: "Department of Environment" }],
    sources: [{ title: "Report", url: "https://example.org/report", published: "April 2019" }],
  };
  const result = await update(practice.author, practice, changes, {});
  expect(result.__typename).toBe("ChangePracticeSuccess");
  const { content } = (await textOf(practice.author, practice.id))!;
  expect(content).toMatchObject(changes);
  const emptied = await update(practice.author, practice, { cost: null }, { cost: changes.cost });
  expect(emptied.__typename).toBe("ChangePracticeSuccess");
  expect((await textOf(practice.author, practice.id))!.content["cost"]).toBeNull();
});

test("what does not fit is refused with its field", async () => {
  const practice = await makePractice(hub);
  const wrong: [Record<string, unknown>, string][] = [
    [{ title: "a" }, "title"],
    [{ lessons: "x".repeat(4_001) }, "lessons"],
    [{ blocks: Array.from({ length: 21 }, () => ({ title: "", text: "x" })) }, "blocks"],
    [{ cost: { amount: -1, currency: "VND", year: 2020 } }, "cost.amount"],
    [{ cost: { amount: 1, currency: "dong", year: 2020 } }, "cost.currency"],
    [{ cost: { amount: 1, currency: "VND", year: 20 } }, "cost.year"],
    [{ contacts: [{ role: "an@example.org", office: "" }] }, "contacts.0.role"],
    [{ contacts: [{ role: "Head", office: "Office, +84 203 382 5151" }] }, "contacts.0.office"],
    [{ sources: [{ title: "T", url: "javascript:alert(1)" }] }, "sources.0.url"],
  ];
  for (const [changes, field] of wrong) {
    const refused = await update(practice.author, practice, changes, {});
    expect(refused, field).toMatchObject({ __typename: "InvalidInput", field });
  }
});

test("a field that somebody else changed meanwhile is a conflict that loses neither text", async () => {
  const practice = await makePractice(hub, { problem: "First" });
  const second = await invite(practice, "second-author@example.org");
  await update(practice.author, practice, { problem: "Hers" }, { problem: "First" });
  const conflict = await update(
    second,
    practice,
    { problem: "His", lessons: "More" },
    { problem: "First", lessons: "" },
  );
  expect(conflict).toMatchObject({
    __typename: "PracticeConflict",
    fields: ["problem"],
    content: { problem: "Hers" },
  });
  const untouched = (await textOf(second, practice.id))!.content;
  expect(untouched).toMatchObject({ problem: "Hers", lessons: "" });
  // Another field is nobody's conflict, and what is wanted already is none either.
  expect(await update(second, practice, { lessons: "More" }, { lessons: "" })).toMatchObject({
    __typename: "ChangePracticeSuccess",
  });
  expect(await update(second, practice, { problem: "Hers" }, { problem: "First" })).toMatchObject({
    __typename: "ChangePracticeSuccess",
  });
});

test("CO6: a revision is kept when something differs, and one author's minute gathers in one", async () => {
  const practice = await makePractice(hub, { problem: "One" });
  const second = await invite(practice, "gather@example.org");
  const numbers = async () =>
    (await textOf(practice.author, practice.id))!.revisions.nodes.map(
      ({ number, content, authors }) => [
        number,
        content.problem,
        authors.map(({ person }) => person.name),
      ],
    );
  const own = practice.authorName;
  await update(practice.author, practice, { problem: "Two" }, { problem: "One" });
  expect(await numbers()).toEqual([[1, "Two", [own]]]);
  clock.advance(61_000);
  await update(practice.author, practice, { problem: "Two" }, { problem: "Two" });
  expect(await numbers()).toHaveLength(1);
  await update(practice.author, practice, { problem: "Three" }, { problem: "Two" });
  await update(second, practice, { problem: "Four" }, { problem: "Three" });
  await update(second, practice, { problem: "Five" }, { problem: "Four" });
  expect(await numbers()).toEqual([
    [3, "Five", ["gather"]],
    [2, "Three", [own]],
    [1, "Two", [own]],
  ]);
});

test("CO6: restoring brings both parts back as a new revision, and can be undone", async () => {
  const practice = await makePractice(hub, { problem: "Before" });
  const { author, id } = practice;
  const write = (markdown: string, replace = false) =>
    changePractice(author, "writePracticeBody", {
      practiceId: id,
      language: "en",
      markdown,
      replace,
      clientKey: randomUUID(),
    });
  await write("The first body");
  clock.advance(61_000);
  await update(author, practice, { problem: "After" }, { problem: "Before" });
  await write("# Another", true);
  const changed = (await textOf(author, id))!;
  expect([changed.revision, changed.markdown]).toEqual([2, "# Another"]);
  const restored = await changePractice(author, "restorePracticeRevision", {
    textId: changed.id,
    number: 1,
  });
  expect(restored.__typename).toBe("ChangePracticeSuccess");
  const text = (await textOf(author, id))!;
  expect([text.revision, text.markdown, text.content.problem]).toEqual([
    3,
    "The first body",
    "Before",
  ]);
  expect(text.revisions.nodes[0]).toMatchObject({ number: 3, restoredFrom: 1 });
  await changePractice(author, "restorePracticeRevision", { textId: text.id, number: 2 });
  const undone = (await textOf(author, id))!;
  expect([undone.revision, undone.markdown, undone.content.problem]).toEqual([
    4,
    "# Another",
    "After",
  ]);
  // Once more finds nothing to change.
  await changePractice(author, "restorePracticeRevision", { textId: text.id, number: 2 });
  expect((await textOf(author, id))!.revision).toBe(4);
  expect(
    await changePractice(author, "restorePracticeRevision", { textId: text.id, number: 9 }),
  ).toMatchObject({ __typename: "NotFound" });
});

test("RT9: writing the body twice with one client key writes it once", async () => {
  const { author, id } = await makePractice(hub);
  const input = { practiceId: id, language: "en", markdown: "Once", clientKey: randomUUID() };
  await changePractice(author, "writePracticeBody", input);
  await changePractice(author, "writePracticeBody", input);
  expect((await textOf(author, id))!.markdown).toBe("Once");
});

test("experts read or write as they were asked, and are named to those inside only", async () => {
  const practice = await makePractice(hub);
  const reader = await invite(practice, "reads@example.org", {
    capacity: "EXPERT",
    access: "READ",
  });
  const writer = await invite(practice, "writes@example.org", { capacity: "EXPERT" });
  expect((await textOf(reader, practice.id))?.original).toBe(true);
  expect(await update(reader, practice, { lessons: "No" }, {})).toMatchObject({
    __typename: "NotAllowed",
  });
  expect(await update(writer, practice, { lessons: "Yes" }, {})).toMatchObject({
    __typename: "ChangePracticeSuccess",
  });
  await publishRows(hub, practice.key);
  const names = `query ($id: ID!) { node(id: $id) { ... on Practice {
    authors { id person { name } capacity } texts { id } } } }`;
  interface Seen {
    node: { authors: { id: string; capacity: string }[]; texts: unknown[] };
  }
  const outside = await hub.client().ask<Seen>(names, { id: practice.id });
  expect(outside.node.authors.map(({ capacity }) => capacity)).toEqual(["AUTHOR"]);
  expect(outside.node.texts).toEqual([]);
  const inside = await reader.ask<Seen>(names, { id: practice.id });
  expect(inside.node.authors).toHaveLength(3);
  const authorId = inside.node.authors[0]!.id;
  const last = await changePractice(practice.author, "removePracticeAuthor", { authorId });
  expect(last.__typename).toBe("NotAllowed");
});

test("a translation begins with the text of the version it translates", async () => {
  const practice = await makePractice(hub, { title: "Compost", problem: "Waste was burnt." });
  const { author, id, key } = practice;
  await changePractice(author, "writePracticeBody", {
    practiceId: id,
    language: "en",
    markdown: "## How\n\n- one\n- two",
    clientKey: randomUUID(),
  });
  const begin = (language: string) =>
    changePractice(author, "beginTranslation", { practiceId: id, language });
  expect(await begin("vi")).toMatchObject({
    __typename: "NotAllowed",
    message: "Publish it first: what is translated is the published text.",
  });
  await publishRows(hub, key);
  expect(await begin("en")).toMatchObject({ __typename: "InvalidInput", field: "language" });
  expect(await begin("vi")).toMatchObject({ __typename: "ChangePracticeSuccess" });
  expect(await textOf(author, id, "vi")).toMatchObject({
    original: false,
    translatesVersion: 1,
    outOfDate: false,
    content: { title: "Compost", problem: "Waste was burnt." },
    markdown: "## How\n\n- one\n- two",
    revision: 1,
  });
  // The original rests; the translation can be written.
  expect(await update(author, practice, { title: "New" }, { title: "Compost" })).toMatchObject({
    __typename: "NotAllowed",
  });
  const changes = { title: "Ủ phân" };
  expect(await update(author, practice, changes, { title: "Compost" }, "vi")).toMatchObject({
    __typename: "ChangePracticeSuccess",
  });
  // Taken up again it keeps what was written.
  await begin("vi");
  expect((await textOf(author, id, "vi"))!.content.title).toBe("Ủ phân");
  const db = hub.services.database.kysely;
  const version = await db
    .selectFrom("practice_version")
    .selectAll()
    .where("practice_id", "=", key)
    .executeTakeFirstOrThrow();
  const ended = { state: "superseded", ended_at: new Date() };
  await db.updateTable("practice_version").set(ended).where("id", "=", version.id).execute();
  const { content, evidence, authors } = version;
  const next = { ...version, id: randomUUID(), number: 2 };
  const json = { content: JSON.stringify(content), evidence: JSON.stringify(evidence) };
  await db
    .insertInto("practice_version")
    .values({ ...next, ...json, authors: JSON.stringify(authors) })
    .execute();
  const current = { current_version_id: next.id };
  await db.updateTable("practice").set(current).where("id", "=", key).execute();
  expect((await textOf(author, id, "vi"))!.outOfDate).toBe(true);
  await begin("vi");
  expect((await textOf(author, id, "vi"))!).toMatchObject({
    translatesVersion: 2,
    outOfDate: false,
  });
});

test("what is missing for review is said in the language of who asks", async () => {
  const practice = await makePractice(hub, { problem: "" });
  const ask = async (language: string) => {
    practice.author.headers["accept-language"] = language;
    const { node } = await practice.author.ask<{
      node: { missingForReview: { field: string; message: string }[] };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Practice { missingForReview { field message } } } }`,
      { id: practice.id },
    );
    return node.missingForReview;
  };
  const english = await ask("en");
  expect(english.map(({ field }) => field)).toEqual([
    "themes",
    "problem",
    "blocks",
    "cost",
    "paidBy",
    "conditions",
    "difficulties",
    "contacts",
    "sources",
  ]);
  expect(english.at(1)!.message).toBe("Say what the problem was.");
  expect((await ask("vi")).at(1)!.message).toBe("Vui lòng nêu vấn đề ban đầu.");
  await changePractice(practice.author, "updatePracticeThemes", {
    practiceId: practice.id,
    themeIds: await themeIds(hub, ["clean-air"]),
  });
  await update(
    practice.author,
    practice,
    {
      problem: "Smoke",
      blocks: [{ title: "", text: "Did it" }],
      costNote: "Not known",
      paidBy: "City",
      conditions: "None",
      difficulties: "Many",
      contacts: [{ role: "Head", office: "Office" }],
      sources: [{ title: "Report" }],
    },
    { problem: "" },
  );
  expect(await ask("en")).toEqual([]);
});

import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { indexStale } from "#server/features/search/index-stale.ts";
import type { TestClient } from "#test/support/client.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { changePractice, makePractice, publishRows } from "#test/support/practice.ts";
import { change } from "#test/support/workshop.ts";

/** Queries that go well take a short way; whoever asks cannot tell. A text beside its hash takes the long one. */
const longWay = "the long way";
const withHash = (body: object) => {
  const query = "query" in body ? String(body.query) : "";
  const sha256Hash = createHash("sha256").update(query).digest("hex");
  return { ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } };
};

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

async function ask(body: object, accept: string, cookie = "") {
  const response = await fetch(`${hub.address}/graphql`, {
    method: "POST",
    // What is left to spend is less with each answer.
    headers: {
      "content-type": "application/json",
      accept: accept === longWay ? "*/*" : accept,
      cookie,
      "x-hub-cost": "0",
    },
    body: JSON.stringify(accept === longWay ? withHash(body) : body),
  });
  const headers = Object.fromEntries(response.headers);
  for (const own of ["date", "x-request-id"]) delete headers[own];
  const text = (await response.text()).replaceAll(/"requestId":"[^"]*"/g, "");
  return { status: response.status, headers, text };
}

const queries: Record<string, object> = {
  "a list with arguments, aliases and fragments": {
    query: `query Q($first: Int!, $with: Boolean!) {
      __typename
      mine: cities(first: $first, countryCode: "vn") { totalCount edges { cursor ...E } pageInfo { endCursor hasNextPage } }
    }
    fragment E on CityEdge { node { __typename id name(language: "vi") kind ... @include(if: $with) { country { code name } } } }`,
    variables: { first: 3, with: true },
  },
  "the same without what a variable leaves out": {
    query: `query Q($with: Boolean!) { countries { nodes { code cities(first: 2) @skip(if: $with) { nodes { slug } } } } }`,
    variables: { with: true },
  },
  "nested lists": {
    query: `{ countries { nodes { code name cities(first: 3) { totalCount nodes { slug country { code } population { people year } } } } } }`,
  },
  "a thing that is not there": { query: `{ city(slug: "nowhere") { id } }` },
  "one of two operations": {
    query: `query A { cities(first: 1) { nodes { slug } } } query B { serverTime }`,
    operationName: "A",
  },
  "no operation of that name": { query: `query A { cities { totalCount } }`, operationName: "B" },
  "a wrong cursor": { query: `{ cities(first: 1, after: "x") { nodes { slug } } }` },
  "a wrong id": { query: `{ node(id: "x") { id } }` },
  "what does not parse": { query: `{ cities(` },
  "a field that is not there": { query: `{ nothing }` },
  "a variable of the wrong kind": {
    query: `query Q($first: Int) { cities(first: $first) { totalCount } }`,
    variables: { first: "many" },
  },
  "what is too big": {
    query: `{ countries(first: 100) { nodes { cities(first: 100) { nodes { people(first: 100) { nodes { id } } } } } } }`,
  },
};

describe("the short way", () => {
  test.each(Object.entries(queries))("answers as the long one: %s", async (_title, body) => {
    expect(await ask(body, "*/*")).toEqual(await ask(body, longWay));
  });

  test("reads a list and what its rows lead to in one statement", async () => {
    const query = `{ cities(first: 20) { nodes { slug country { name } } } }`;
    const first = await ask({ query }, "*/*");
    expect(first.status).toBe(200);
    expect(await countStatements(hub.services, () => ask({ query }, "*/*"))).toBe(1);
    expect(await countStatements(hub.services, () => ask({ query }, longWay))).toBe(2);
  });
});

describe("what partners read in the short way", () => {
  const page = "pageInfo { startCursor endCursor hasNextPage hasPreviousPage } totalCount";
  const author = "author { id name }";
  const asked: Record<string, string> = {
    "practices of a theme": `{ practices(filter: { themeSlug: "clean-land" }, first: 50) { nodes {
      id slug title city { slug name country { code name } } authors { person { name } } commentCount } } }`,
    "practices of a theme with all that lists have": `{ practices(filter: { themeSlug: "clean-land" }, first: 2) { ${page} edges { cursor node {
      id title summary url language state stateSince createdAt recorded caveat { text language } titleLanguage eventCursor country { joinedOn names { text } }
      themes { slug } authors { id capacity access since person { id name language } seat { ... on City { slug } } }
      city { id kind name(language: "vi") latitude } viewerCanWrite viewerCanRead } } } }`,
    "a city, its practices and their latest comments": `{ city(slug: "vn-ha-long") { id slug name
      practices(first: 20) { nodes { id slug title comments(last: 5) { nodes { id body createdAt ${author} } } } } } }`,
    "comments with all that they tell": `{ city(slug: "vn-ha-long") { practices(first: 20) { ${page} nodes { comments(first: 2) { ${page} edges { cursor node {
      id body state hiddenReason hiddenBody position language attribution editedAt ${author} onBehalfOf { ... on City { name } }
      inReplyTo { id body } replyCount reactions { kind count } viewerCanEdit viewerCanHide } } } } } } }`,
    "one thing at several places": `{ city(slug: "vn-ha-long") { slug country { code } practices(first: 5) { nodes { slug
      city { latitude country { name } } authors { person { language } } comments(first: 1) { nodes { author { name } } } } } } }`,
    "a search": `{ search(text: "compost") { moreThan hits(first: 20) { ${page} nodes { kind title url language why year state
      city { slug name country { code name } } excerpt { text highlighted } node { ... on Practice { slug title } } } } } }`,
  };
  const clients = new Map<string, TestClient>();
  let published = "";
  let draft = "";

  beforeAll(async () => {
    const themes = { city: "vn-ha-long", themes: ["clean-land"] };
    const practice = await makePractice(hub, { title: "Compost of the market", ...themes });
    await publishRows(hub, practice.key, new Date(Date.UTC(2024, 1, 1)));
    const other = await makePractice(hub, { title: "Compost at home", ...themes });
    await publishRows(hub, other.key, new Date(Date.UTC(2024, 1, 2)));
    const unread = await makePractice(hub, { title: "Compost in secret", ...themes });
    published = practice.id;
    draft = unread.id;
    const secretariat = hub.client();
    await secretariat.signInAs({
      email: "office@example.org",
      memberships: [{ role: "secretariat" }],
    });
    const expert = await hub.client().signInAs({ email: "expert@example.org" });
    const personId = Buffer.from(`Person:${expert.personId}`).toString("base64url");
    await changePractice(practice.author, "invitePracticeAuthor", {
      practiceId: published,
      personId,
      capacity: "EXPERT",
      access: "READ",
    });
    clients.set("nobody", hub.client());
    clients.set("its author", practice.author);
    clients.set("who writes the draft", unread.author);
    clients.set("the secretariat", secretariat);
    const comments: string[] = [];
    for (const body of ["First", "Second", "Third", "Hidden words", "Withdrawn words", "Last"])
      comments.push(await say(practice.author, published, body));
    await say(unread.author, draft, "Among ourselves");
    const success = "... on ChangeDiscussionCommentSuccess { comment { id } }";
    const hidden = { commentId: comments[3], reason: "Not about this." };
    await change(secretariat, "hideDiscussionComment", hidden, success);
    const withdrawn = { commentId: comments[4] };
    await change(practice.author, "withdrawDiscussionComment", withdrawn, success);
    await indexStale(hub.services.database);
  });

  async function say(client: TestClient, subjectId: string, body: string): Promise<string> {
    const said = { subjectId, clientKey: randomUUID(), body, language: "en" };
    const input = { ...said, attribution: "PERSONAL" };
    const success = "... on ChangeDiscussionCommentSuccess { comment { id } }";
    const { comment } = await change(client, "postDiscussionComment", input, success);
    return (comment as { id: string }).id;
  }

  test.each(Object.entries(asked))("%s", async (_title, query) => {
    for (const [who, client] of clients) {
      const short = await ask({ query }, "*/*", client.cookie);
      expect(short.text, who).not.toContain("errors");
      expect(short, who).toEqual(await ask({ query }, longWay, client.cookie));
    }
  });

  test.each([
    ["what is published", () => published],
    ["a draft, which is there for who works on it alone", () => draft],
  ])("one node: %s", async (_title, id) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Practice { id slug title language state stateSince
      commentCount city { name } } ... on City { name } } }`;
    const body = { query, variables: { id: id() } };
    for (const [who, client] of clients)
      expect(await ask(body, "*/*", client.cookie), who).toEqual(
        await ask(body, longWay, client.cookie),
      );
  });

  test("hidden and withdrawn words, experts and drafts stay with whom they belong to", async () => {
    const texts = await Promise.all(
      Object.values(asked).map((query) => ask({ query }, "*/*").then(({ text }) => text)),
    );
    const all = texts.join();
    expect(all).toContain("Last");
    for (const secret of ["Hidden words", "Withdrawn words", "expert", "secret", "Among ourselves"])
      expect(all).not.toContain(secret);
  });

  test("each is one statement once it is known", async () => {
    for (const [title, query] of Object.entries(asked)) {
      if (title === "a search" || title.includes("all that")) continue;
      await ask({ query }, "*/*");
      expect(await countStatements(hub.services, () => ask({ query }, "*/*")), title).toBe(1);
    }
  });
});

import { readFileSync } from "node:fs";
import { getOperationAST, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { places } from "#server/tasks/places.ts";
import { examples } from "#test/support/examples.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { indexed } from "#test/support/indexed.ts";
import { makePeople, setStage } from "#test/support/practice-stage.ts";
import { unanswered } from "#test/support/unanswered.ts";
import { makeWorkshop } from "#test/support/workshop.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ demo: true });
  await indexed(hub);
});
afterAll(() => hub.stop());

const kindOf = (document: string): string => getOperationAST(parse(document))!.operation;
const queries = examples.filter(({ document }) => kindOf(document) === "query");

/** What the invented data has no case of; test/workshops/outcomes-chain.test.ts makes one of each. */
const withoutCase: Record<string, RegExp> = {
  "chain-back": /fromChallenge|practice\/origins|challenge\/origins\/comment/,
  "chain-from-a-workshop": /stoppedReason/,
};

describe("the worked examples", () => {
  test("are a dozen jobs of partners, each with a line on what it is for", () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    for (const { document } of examples) expect(document).toMatch(/^# \S.{20,}/);
  });

  test.each(queries.map((example) => [example.name, example] as const))(
    "%s is answered in every field, without a key",
    async (name, { document, variables }) => {
      const data = await hub.client().ask(document, variables);
      const left = unanswered(parse(document), data);
      expect(left.filter((path) => !withoutCase[name]?.test(path))).toEqual([]);
    },
  );

  test.each(queries.map((example) => [example.name, example] as const))(
    "%s is answered by GET as well, for a cache to keep or not",
    async (_name, { document, variables }) => {
      const parameters = new URLSearchParams({
        query: document,
        variables: JSON.stringify(variables),
      });
      const answer = await fetch(`${hub.address}/graphql?${parameters}`);
      expect(answer.status).toBe(200);
      const live = document.includes("networkEventCursor");
      const kept = live ? "private, no-store" : "public, max-age=30";
      expect(answer.headers.get("cache-control")).toBe(kept);
    },
  );
});

interface Told {
  networkEvents: { __typename: string; cursor: string };
}

test("who follows the network is told what happened after its cursor, of every kind", async () => {
  const { document, variables } = examples.find(({ name }) => name === "follow-the-network")!;
  const reader = hub.client();
  const { networkEventCursor: after } = await reader.ask<{ networkEventCursor: string }>(
    "{ networkEventCursor }",
  );
  const people = await makePeople(hub);
  await makeWorkshop(hub);
  await setStage(hub, people, "takenOver");
  const told = reader.subscribe<Told>(document, { ...variables, after });
  const happened = ["NetworkAdoptionMoved", "NetworkPracticePublished", "NetworkWorkshopChanged"];
  for (const kind of happened)
    await told.find(({ networkEvents: { __typename } }) => __typename === kind);
  const about = { NetworkPracticePublished: "practice", NetworkAdoptionMoved: "adoption" };
  for (const [kind, field] of Object.entries(about)) {
    const result = told.results.find(({ networkEvents: { __typename } }) => __typename === kind)!;
    expect(result.networkEvents).toMatchObject({
      [field]: { url: expect.stringMatching(/^http/) },
    });
  }
  // Half-way on, with the cursor of the first event: the rest comes again, in the same order.
  const [first] = told.results;
  const rest = reader.subscribe<Told>(document, {
    ...variables,
    after: first!.networkEvents.cursor,
  });
  for (const expected of told.results.slice(1)) expect(await rest.next()).toEqual(expected);
});

describe("the contract at /schema.graphql", () => {
  test("is the one that is committed, with a mark", async () => {
    const answer = await fetch(`${hub.address}/schema.graphql`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=300");
    expect(await answer.text()).toBe(readFileSync(places.contract, "utf8"));
    const known = { "if-none-match": answer.headers.get("etag")! };
    expect((await fetch(`${hub.address}/schema.graphql`, { headers: known })).status).toBe(304);
  });
});

import { readFileSync } from "node:fs";
import { join as path } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { globalId } from "#server/core/graphql/global-id.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import { createSchema } from "#server/schema.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { cityId, makeWorkshop, say, type TestWorkshop } from "#test/support/workshop.ts";
import { weighText } from "#test/support/weigh-text.ts";

const example = (name: string) =>
  readFileSync(path(import.meta.dirname, `../../schema/queries/${name}.graphql`), "utf8");
const there = example("chain-from-a-workshop");
const back = example("chain-back");

let hub: TestHub;
let workshop: TestWorkshop;
let grown = 0;

beforeAll(async () => {
  hub = await startHub();
  const host = { email: "host@example.org", memberships: [{ role: "secretariat" as const }] };
  workshop = await makeWorkshop(hub, { host });
  const code = { code: workshop.joinCode, name: null, clientKey: v7() };
  await workshop.host.ask(
    "mutation ($input: JoinWorkshopInput!) { joinWorkshop(input: $input) { __typename } }",
    { input: code },
  );
});
afterAll(() => hub?.stop());

const act = async (mutation: string, type: string, input: object, selection: string) => {
  const document = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) {
    __typename ... on UserError { message } ${selection} } }`;
  const { result } = await workshop.host.ask<{ result: Record<string, { id: string }> }>(document, {
    input,
  });
  return result;
};

/** One comment, of which came a practice of one city, a challenge of another, and an adoption. */
async function grow(): Promise<void> {
  grown += 1;
  const db = hub.services.database.kysely;
  const slugs = ["vn-ha-long", "vn-da-nang", "th-phuket"];
  const city = await cityId(hub, slugs[grown % slugs.length]);
  const theme = await db.selectFrom("theme").select("id").executeTakeFirstOrThrow();
  const said = await say(workshop.host, workshop.items[0]!, `Comment ${grown}`);
  const fromId = (said["comment"] as { id: string }).id;
  const practice = await storePractice(hub, { title: `Practice ${grown}` });
  await act(
    "linkOutcome",
    "LinkOutcomeInput",
    { fromId, resultId: practice.id },
    "... on LinkOutcomeSuccess { outcome { id } }",
  );
  const { challenge } = await act(
    "createChallenge",
    "CreateChallengeInput",
    {
      clientKey: v7(),
      cityId: city.id,
      language: "en",
      title: `Challenge ${grown}`,
      severity: "SERIOUS",
      themeIds: [globalId("Theme", theme.id)],
      fromId,
    },
    "... on ChangeChallengeSuccess { challenge { id } }",
  );
  const { adoption } = await act(
    "adoptPractice",
    "AdoptPracticeInput",
    {
      clientKey: v7(),
      practiceId: practice.id,
      cityId: city.id,
      language: "en",
      state: "IN_USE",
      challengeId: challenge!.id,
      fromId: challenge!.id,
    },
    "... on ChangeAdoptionSuccess { adoption { id } }",
  );
  await act(
    "moveChallenge",
    "MoveChallengeInput",
    { challengeId: challenge!.id, to: "SOLVED", practiceId: practice.id },
    "... on ChangeChallengeSuccess { challenge { id } }",
  );
  await db
    .insertInto("evidence")
    .values({
      id: v7(),
      adoption_id: Buffer.from(adoption!.id, "base64url").toString().split(":")[1]!,
      adoption_state: "in_use",
      position: 0,
      claim: `Waste to landfill ${grown}`,
      language: "en",
      value: 12,
      value_before: 20,
      unit: "t/day",
      method: "Weighed",
      status: "stated",
      written_at: hub.services.clock.now(),
    })
    .execute();
}

const askThere = () => hub.client().ask(there, { slug: workshop.slug });
const askBack = () => hub.client().ask(back, { states: ["IN_USE"] });

describe("one query walks the chain", () => {
  beforeAll(grow);

  const results = {
    nodes: [{ claim: "Waste to landfill 1", valueBefore: 20, value: 12, unit: "t/day" }],
  };
  const adoptions = { nodes: [{ state: "IN_USE", measuredResults: results }] };

  test("from a workshop over its outcomes to the measured results", async () => {
    expect(await askThere()).toMatchObject({
      workshop: {
        outcomes: {
          nodes: [
            { comment: { body: "Comment 1" }, result: { title: "Practice 1", adoptions } },
            { result: { title: "Challenge 1", solvedBy: { title: "Practice 1" }, adoptions } },
          ],
        },
      },
    });
  });

  test("and back from the measured results to the workshop", async () => {
    const from = { workshop: { slug: workshop.slug }, comment: { body: "Comment 1" } };
    expect(await askBack()).toMatchObject({
      adoptions: {
        nodes: [
          {
            measuredResults: results,
            origins: [{ fromChallenge: { title: "Challenge 1", origins: [from] } }],
            challenge: { origins: [from] },
            practice: { title: "Practice 1", origins: [from] },
          },
        ],
      },
    });
  });

  test("also from one piece of evidence", async () => {
    const { id } = await hub.services.database.kysely
      .selectFrom("evidence")
      .select("id")
      .where("adoption_id", "is not", null)
      .executeTakeFirstOrThrow();
    const document = `query ($id: ID!) { node(id: $id) { ... on Evidence { adoption {
      practice { origins { workshop { slug } } } } } } }`;
    expect(await hub.client().ask(document, { id: globalId("Evidence", id) })).toEqual({
      node: { adoption: { practice: { origins: [{ workshop: { slug: workshop.slug } }] } } },
    });
  });
});

test("its statements do not grow with the rows", async () => {
  await grow();
  const few = [
    await countStatements(hub.services, askThere),
    await countStatements(hub.services, askBack),
  ];
  for (let more = 0; more < 4; more += 1) await grow();
  const many = [
    await countStatements(hub.services, askThere),
    await countStatements(hub.services, askBack),
  ];
  expect(few[0]).toBeGreaterThan(3);
  for (const way of [0, 1]) expect(many[way]).toBeLessThanOrEqual(few[way]!);
});

test.for([
  { name: "there", document: there, variables: { slug: "x" } },
  { name: "back", document: back, variables: { states: ["IN_USE"], first: 20 } },
])("the way $name stays within what an operation may cost", ({ document, variables }) => {
  const weight = weighText(createSchema(), document, variables);
  for (const measure of ["depth", "aliases", "cost"] as const)
    expect(weight[measure]).toBeLessThanOrEqual(operationLimits[measure]);
});

import {
  getNullableType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isUnionType,
} from "graphql";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noteBeginnings, noteChanges } from "#server/features/practices/write-limit.ts";
import { createSchema } from "#server/schema.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { themeIds } from "#test/support/practice.ts";
import { change, cityId, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const unions = new Set([
  "ChangePracticeResult",
  "ChangeAdoptionResult",
  "ChangeChallengeResult",
  "ChangeEvidenceResult",
  "ChangeDiscussionCommentResult",
  "LinkOutcomeResult",
]);

/** Every mutation of the contract that changes a practice or what belongs to one. */
const mutations = Object.values(createSchema().getMutationType()!.getFields()).filter(
  ({ type }) => isUnionType(getNullableType(type)) && unions.has(String(getNullableType(type))),
);

async function member(email: string): Promise<{ client: TestClient; personId: string }> {
  const client = hub.client();
  const { key } = await cityId(hub);
  const memberships = [{ role: "city_editor" as const, cityId: key }];
  const { personId } = await client.signInAs({ email, memberships });
  return { client, personId };
}

const retry = "... on TooManyRequests { retryAfterSeconds }";

test("who changes too much is asked to wait, in every write of practices and what belongs to them", async () => {
  const { client, personId } = await member("fast@example.org");
  await hub.services.limiter.take(noteChanges, personId, noteChanges.points + 1);
  const came: Record<string, Outcome> = {};
  for (const { name, args } of mutations) {
    const input = getNullableType(args[0]!.type) as GraphQLInputObjectType;
    came[name] = await change(client, name, anyOf(input) as Record<string, unknown>, retry);
  }
  expect(mutations.length).toBeGreaterThan(30);
  for (const [name, outcome] of Object.entries(came)) {
    expect(outcome, name).toMatchObject({
      __typename: "TooManyRequests",
      message: "That is a lot of changes. Wait a moment.",
    });
    expect(outcome["retryAfterSeconds"], name).toBeGreaterThan(0);
  }
});

test("who begins too much is asked to wait, and still changes what is there", async () => {
  const { client, personId } = await member("eager@example.org");
  const { id } = await cityId(hub);
  const begin = (mutation: string, more: Record<string, unknown>) =>
    change(
      client,
      mutation,
      { clientKey: crypto.randomUUID(), cityId: id, language: "en", ...more },
      `${retry} ... on UserError { message }`,
    );
  const challenge = {
    title: "Dust",
    severity: "SERIOUS",
    themeIds: await themeIds(hub, ["clean-air"]),
  };
  const made = await change(
    client,
    "createChallenge",
    { clientKey: crypto.randomUUID(), cityId: id, language: "en", ...challenge },
    "... on ChangeChallengeSuccess { challenge { id } }",
  );
  await hub.services.limiter.take(noteBeginnings, personId, noteBeginnings.points);
  for (const [mutation, more] of [
    ["createPractice", { title: "Bins" }],
    ["createChallenge", challenge],
    ["adoptPractice", { practiceId: "x", state: "PILOTING" }],
  ] as const)
    expect((await begin(mutation, more)).__typename, mutation).toBe("TooManyRequests");
  const challengeId = (made["challenge"] as { id: string }).id;
  const changed = await change(client, "updateChallenge", { challengeId, title: "Fine dust" }, "");
  expect(changed.__typename).toBe("ChangeChallengeSuccess");
});

test("what one person does takes nothing from another", async () => {
  const { personId } = await member("loud@example.org");
  const { client } = await member("quiet@example.org");
  await hub.services.limiter.take(noteChanges, personId, noteChanges.points + 1);
  const { id } = await cityId(hub);
  const input = { clientKey: crypto.randomUUID(), cityId: id, language: "en", title: "Bins" };
  expect((await change(client, "createPractice", input, "")).__typename).toBe(
    "ChangePracticeSuccess",
  );
});

/** A value that fits the type, with nothing that may be left out. */
function anyOf(type: GraphQLInputType): unknown {
  const kind = getNullableType(type);
  if (isListType(kind)) return [];
  if (isEnumType(kind)) return kind.getValues()[0]!.name;
  if (isInputObjectType(kind))
    return Object.fromEntries(
      Object.values(kind.getFields()).flatMap((field) =>
        isNonNullType(field.type) ? [[field.name, anyOf(field.type)]] : [],
      ),
    );
  return { Boolean: true, Int: 1, Float: 1, Day: "2026-01-01" }[String(kind)] ?? "x";
}

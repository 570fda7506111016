import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ViewerMembership } from "#server/core/context.ts";
import { may } from "#server/features/practices/evidence/evidence.policy.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { TestClock } from "#test/support/clock.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice, publishRows, type TestPractice } from "#test/support/practice.ts";
import { change } from "#test/support/workshop.ts";

let hub: TestHub;
const clock = new TestClock(new Date("2026-11-22T08:00:00Z"));

beforeAll(async () => {
  hub = await startHub({ clock });
});
afterAll(() => hub.stop());

const none = { cityId: null, organisationId: null, countryCode: null };
type Membership = Partial<ViewerMembership> & Pick<ViewerMembership, "role">;
const person = (personId: string, ...memberships: Membership[]) => ({
  kind: "person" as const,
  sessionId: "s",
  guestId: null,
  personId,
  memberships: memberships.map((each) => ({ ...none, ...each })),
});

test.each([
  ["nobody", { kind: "nobody" } as const, false],
  ["a person of nothing", person("a"), false],
  ["an expert of no organisation", person("a", { role: "expert" }), false],
  ["another city", person("a", { role: "member", cityId: "nan" }), true],
  ["an organisation", person("a", { role: "expert", organisationId: "o" }), true],
  ["the secretariat", person("a", { role: "secretariat" }), true],
  ["who wrote it", person("writer", { role: "secretariat" }), false],
  ["an author", person("author", { role: "member", cityId: "nan" }), false],
  ["the same city", person("a", { role: "member", cityId: "ha-long" }), false],
  ["its country", person("a", { role: "national_focal_point", countryCode: "VN" }), false],
])("%s verifies a result or does not", (_who, viewer, allowed) => {
  const cities = [{ cityId: "ha-long", countryCode: "VN" }];
  const evidence = { writtenById: "writer", personIds: ["author"], cities };
  expect(may.verify(viewer, evidence).allowed).toBe(allowed);
});

function add({ author, id }: TestPractice, more: Record<string, unknown> = {}) {
  const result = { claim: "Less waste", language: "en", value: 1, unit: "t", ...more };
  const input = { clientKey: randomUUID(), practiceId: id, ...result };
  return change(
    author,
    "addEvidence",
    input,
    "... on ChangeEvidenceSuccess { evidence { id outOfDate counts } }",
  );
}

test("what does not fit is refused with its field", async () => {
  const practice = await makePractice(hub);
  const refused: [Record<string, unknown>, string][] = [
    [{ claim: " " }, "claim"],
    [{ value: null, valueBefore: 3 }, "value"],
    [{ periodFrom: "2025-02-01", periodTo: "2025-01-01" }, "periodTo"],
    [{ periodTo: "2199-01-01" }, "periodTo"],
    [{ sourceUrl: "javascript:alert(1)" }, "sourceUrl"],
    [{ adoptionId: practice.id }, "practiceId"],
  ];
  for (const [more, field] of refused)
    expect(await add(practice, more)).toMatchObject({ __typename: "InvalidInput", field });
});

test("what was written since the version was published is not told to readers", async () => {
  const practice = await makePractice(hub);
  const old = { periodTo: "2015-12-31", method: "Weighed" };
  expect(await add(practice, old)).toMatchObject({ evidence: { outOfDate: true, counts: false } });
  await publishRows(hub, practice.key);
  const db = hub.services.database.kysely;
  await db.updateTable("practice").set({ state: "draft" }).where("id", "=", practice.key).execute();
  clock.advance(60_000);
  await add(practice, { periodTo: "2026-01-31", method: "Weighed" });
  const read = async (client = hub.client()) => {
    const { node } = await client.ask<{
      node: { measured: boolean; evidence: { totalCount: number } };
    }>(
      `query ($id: ID!) { node(id: $id) { ... on Practice { measured evidence { totalCount } } } }`,
      { id: practice.id },
    );
    return node;
  };
  expect(await read()).toEqual({ measured: false, evidence: { totalCount: 1 } });
  expect(await read(practice.author)).toEqual({ measured: false, evidence: { totalCount: 2 } });
});

test("reading versions, results and turns takes as many statements for twenty as for two", async () => {
  const secretariat = hub.client();
  await secretariat.signInAs({
    email: "count@example.org",
    memberships: [{ role: "secretariat" }],
  });
  const read = (first: number) =>
    countStatements(hub.services, () =>
      secretariat.ask(
        `query ($first: Int) { practices(first: $first) { nodes { measured turn { whose }
          evidence { nodes { claim counts viewerCanVerify verifiedBy { name } } }
          versions { nodes { number outOfDate } } currentVersion { citation canonical }
          review { number } viewerCanReview viewerCanSubmit viewerCanWithdraw } } }`,
        { first },
      ),
    );
  await read(2);
  expect(await read(20)).toBe(await read(2));
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice, publishRows } from "#test/support/practice.ts";
import { adopt } from "#test/support/practice-stage.ts";
import { cityId } from "#test/support/workshop.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ demo: true });
});
afterAll(() => hub?.stop());

const fields = `practices practicesMeasured adoptions adoptionsInUse adoptionsMeasured challengesOpen
  countries cities workshops`;

async function figures(): Promise<Record<string, number>> {
  const { hub: facts } = await hub
    .client()
    .ask<{ hub: { figures: Record<string, number> } }>(`{ hub { figures { ${fields} } } }`);
  return facts.figures;
}

test("each figure is how many are in the list that it leads to", async () => {
  const lists = await hub.client().ask<Record<string, { totalCount: number }>>(`{
    practices { totalCount }
    practicesMeasured: practices(filter: { measured: true }) { totalCount }
    adoptions { totalCount }
    adoptionsInUse: adoptions(filter: { states: [IN_USE] }) { totalCount }
    adoptionsMeasured: adoptions(filter: { measured: true }) { totalCount }
    challengesOpen: challenges(filter: { state: OPEN }) { totalCount }
    countries { totalCount }
    cities { totalCount }
    workshops { totalCount }
  }`);
  const counted = Object.entries(lists).map(([name, { totalCount }]) => [name, totalCount]);
  const told = await figures();
  expect(told).toEqual(Object.fromEntries(counted));
  // Zero would be equal to an empty list.
  expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
});

test("a draft counts for nobody, what is published and taken over does", async () => {
  const before = await figures();
  const practice = await makePractice(hub, { themes: ["clean-land"] });
  expect(await figures()).toEqual(before);
  await publishRows(hub, practice.key);
  const adopter = hub.client();
  const { key } = await cityId(hub, "id-surabaya");
  const memberships = [{ role: "city_editor", cityId: key }] as const;
  await adopter.signInAs({ email: "figures-adopter@example.org", memberships });
  expect((await adopt(hub, adopter, practice.id)).__typename).toBe("ChangeAdoptionSuccess");
  expect(await figures()).toEqual({
    ...before,
    practices: before["practices"]! + 1,
    adoptions: before["adoptions"]! + 1,
  });
});

test("the first page costs as many statements however much there is", async () => {
  // What the page asks for, with as much as it shows.
  const document = `query Home($first: Int!) {
    hub { figures { ${fields} recognitions comments } }
    practices(first: $first) { edges { node { id slug title(language: "vi") summary(language: "vi")
      recorded measured themes { name } city { name country { name } }
      adoptionFigures { inUse stopped } } } }
    challenges(filter: { state: OPEN }, first: $first) { edges { node { id title themes { name }
      city { name country { name } } } } }
  }`;
  const statements = (first: number) =>
    countStatements(hub.services, () => hub.client().ask(document, { first }));
  await statements(2);
  const few = await statements(2);
  expect(few).toBeGreaterThan(0);
  expect(await statements(20)).toBeLessThanOrEqual(few);
});

test("the figures are one statement", async () => {
  await figures();
  expect(await countStatements(hub.services, figures)).toBe(1);
});

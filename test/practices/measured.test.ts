import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  counts,
  countsInSql,
  dayOf,
  type Figure,
  isOutOfDate,
  measuredSince,
} from "#server/features/practices/evidence/measured.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { makePractice } from "#test/support/practice.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

const today = "2026-11-22";
const figure: Figure = {
  value: 12,
  unit: "t/day",
  periodTo: "2025-12-31",
  method: "weighed",
  sourceTitle: "",
  sourceUrl: null,
  status: "stated",
};

const table: { what: string; change: Partial<Figure>; counts: boolean }[] = [
  { what: "a figure with unit, period and method", change: {}, counts: true },
  { what: "a figure of nothing", change: { value: 0 }, counts: true },
  { what: "a confirmed one", change: { status: "confirmed" }, counts: true },
  {
    what: "a source instead of a method",
    change: { method: "", sourceTitle: "Report" },
    counts: true,
  },
  { what: "an address instead", change: { method: "", sourceUrl: "https://a.org" }, counts: true },
  { what: "the first day that counts", change: { periodTo: "2021-11-22" }, counts: true },
  { what: "a period that ends today", change: { periodTo: today }, counts: true },
  { what: "the day before the first", change: { periodTo: "2021-11-21" }, counts: false },
  { what: "a period that has not ended", change: { periodTo: "2026-11-23" }, counts: false },
  { what: "no period", change: { periodTo: null }, counts: false },
  { what: "no figure", change: { value: null }, counts: false },
  { what: "no unit", change: { unit: "" }, counts: false },
  { what: "neither method nor source", change: { method: "" }, counts: false },
  { what: "a disputed one", change: { status: "disputed" }, counts: false },
];

test.each(table)("counts as measured, $counts: $what", ({ change, counts: expected }) => {
  expect(counts({ ...figure, ...change }, today)).toBe(expected);
});

test("the database says the same of every row of the table", async () => {
  const practice = await makePractice(hub);
  const db = hub.services.database.kysely;
  const rows = table.map(({ change }, position) => {
    const { periodTo, sourceTitle, sourceUrl, ...rest } = { ...figure, ...change };
    return {
      ...rest,
      id: v7(),
      practice_id: practice.key,
      position,
      claim: "Less waste",
      language: "en",
      period_to: periodTo,
      source_title: sourceTitle,
      source_url: sourceUrl,
      written_at: new Date(),
    };
  });
  await db.insertInto("evidence").values(rows).execute();
  const found = await db
    .selectFrom("evidence")
    .select(countsInSql(today).as("counts"))
    .where("practice_id", "=", practice.key)
    .orderBy("position")
    .execute();
  expect(found.map((row) => row.counts)).toEqual(table.map((row) => row.counts));
});

test("five years are counted from the day, on a leap day too", () => {
  expect(measuredSince("2028-02-29")).toBe("2023-03-01");
  expect(dayOf(new Date("2026-11-22T23:59:59Z"))).toBe(today);
  expect(isOutOfDate({ periodTo: "2021-11-21" }, today)).toBe(true);
  expect(isOutOfDate({ periodTo: null }, today)).toBe(false);
});

test("the rule is shown in the language of who asks", async () => {
  const client = hub.client();
  const rule = async () =>
    (await client.ask<{ measuredRule: string }>("{ measuredRule }")).measuredRule;
  expect(await rule()).toMatch(/within the last 5 years\.$/);
  client.headers["accept-language"] = "vi";
  expect(await rule()).toMatch(/trong vòng 5 năm qua\.$/);
});

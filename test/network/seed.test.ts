import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedNetwork } from "#server/core/database/seed/seed.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import * as data from "#server/core/database/seed/seed-data.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub?.stop());

const tables = [
  "source",
  "country",
  "theme",
  "city",
  "city_name",
  "city_succession",
  "population",
  "organisation",
  "programme",
  "edition",
  "size_class",
  "recognition",
] as const;

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{
      total: number;
    }>`select count(*)::int as total from ${sql.table(table)}`.execute(
      hub.services.database.kysely,
    );
    counts[table] = rows[0]!.total;
  }
  return counts;
}

describe("the seeded network", () => {
  test("holds what the data says, row for row", async () => {
    const sum = (pick: (city: data.CityRecord) => readonly unknown[]) =>
      data.cities.reduce((total, city) => total + pick(city).length, 0);
    expect(await countAll()).toEqual({
      source: data.sources.length,
      country: 11,
      theme: 5,
      city: 79,
      city_name: sum(({ names }) => names),
      city_succession: sum(({ successors }) => successors),
      population: sum(({ populations }) => populations),
      organisation: data.organisations.length,
      programme: 5,
      edition: 11,
      size_class: 2,
      recognition: 124,
    });
  });

  test("is not changed by seeding it again, nor is what a city has corrected", async () => {
    const db = hub.services.database.kysely;
    await db.updateTable("city").set({ note: "Corrected" }).where("slug", "=", "th-nan").execute();
    const before = await countAll();
    const rows = await db.selectFrom("recognition").selectAll().orderBy("id").execute();
    await seedNetwork(db, hub.services.log);
    expect(await countAll()).toEqual(before);
    expect(await db.selectFrom("recognition").selectAll().orderBy("id").execute()).toEqual(rows);
    const city = await db
      .selectFrom("city")
      .select("note")
      .where("slug", "=", "th-nan")
      .executeTakeFirst();
    expect(city).toEqual({ note: "Corrected" });
  });

  test("gives a city the same id on every hub", () => {
    expect(seedId("city", "vn-ha-long")).toBe("7c791c56-4460-511f-9740-71f4f4ceea89");
  });

  test("keeps the names that Vietnamese readers look for", async () => {
    const { rows } = await sql<{ name: string }>`
      select name from city_name join city on city.id = city_id
      where language = 'vi' order by slug`.execute(hub.services.database.kysely);
    expect(rows.map(({ name }) => name)).toEqual([
      "Cần Thơ",
      "Đà Lạt",
      "Đà Nẵng",
      "Hạ Long",
      "Hà Nội",
      "Hải Phòng",
      "Hoa Lư",
      "Huế",
      "Ninh Bình",
    ]);
  });
});

describe("the data", () => {
  const texts = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : value && typeof value === "object"
        ? Object.values(value).flatMap(texts)
        : [];
  const all = [
    data.sources,
    data.countries,
    data.themes,
    data.programmes,
    data.organisations,
    data.cities,
  ];

  test("is in NFC, with Viet Nam's Đ and never its Icelandic double", () => {
    for (const text of texts(all)) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toContain("\u00d0");
    }
  });

  test("names a source that is in the list for every figure, claim and place", () => {
    const codes = new Set(data.sources.map(({ code }) => code));
    // General knowledge is no source.
    expect(codes).not.toContain("GK");
    for (const city of data.cities) {
      expect(codes).toContain(city.placeSource);
      for (const { source } of [...city.populations, ...city.recognitions])
        expect(codes).toContain(source);
      for (const { source, kind, language } of city.names) {
        // Only common English names and spellings go without.
        if (source === null) expect(language).toBe("en");
        else expect(codes).toContain(source);
        if (language !== "en" && kind === "official") expect(source).not.toBeNull();
      }
    }
    for (const { source } of data.organisations) expect(codes).toContain(source);
  });

  test("leaves out what no source was found for", () => {
    const figures = new Map(data.cities.map(({ slug, populations }) => [slug, populations]));
    // Census figures that nobody read in a source.
    const unsourced = [8053663, 5685807, 2281951, 2874314, 9444, 300267, 1134310];
    const shipped = [...figures.values()].flat().map(({ people }) => people);
    for (const people of unsourced) expect(shipped).not.toContain(people);
    expect(figures.get("bn-temburong")).toEqual([]);
    const names = data.cities.flatMap((city) => city.names.map(({ name }) => name));
    for (const name of ["พิษณุโลก", "កែប", "ຫຼວງພະບາງ", "新加坡", "Kota Palembang"]) {
      expect(names).not.toContain(name);
    }
  });

  test("says of every figure without a year that it is an undated one of a gazetteer", () => {
    for (const { populations } of data.cities) {
      for (const { year, source, scope } of populations) {
        if (year === null) {
          expect(source).toMatch(/^GN[12]$/);
          expect(scope).toMatch(/^Undated gazetteer figure/);
        }
      }
      // A gazetteer's figure only stands where there is no better one.
      if (populations.length > 1) expect(populations.every(({ year }) => year !== null)).toBe(true);
    }
  });

  test("marks a claim as disputed exactly where its sources disagree", () => {
    const disputed = data.cities
      .filter(({ recognitions }) => recognitions.some(({ status }) => status === "disputed"))
      .map(({ slug }) => slug);
    expect(disputed).toEqual(["kh-phnom-penh", "id-bontang", "vn-ninh-binh"]);
    for (const { status, note } of data.cities.flatMap(({ recognitions }) => recognitions)) {
      expect(note?.startsWith("Sources disagree") ?? false).toBe(status === "disputed");
    }
  });

  test("ends the records of Viet Nam's provincial cities on the day the district level ended", () => {
    const ended = data.cities.filter(({ validTo }) => validTo !== null);
    expect(ended.map(({ slug, validTo }) => [slug, validTo])).toEqual(
      ["vn-ha-long", "vn-da-lat", "vn-ninh-binh", "vn-hoa-lu"].map((slug) => [slug, "2025-07-01"]),
    );
    expect(ended.every(({ note }) => note?.includes("1 July 2025"))).toBe(true);
  });
});

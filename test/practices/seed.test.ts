import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedPractices } from "#server/features/practices/seed/seed-practices.ts";
import { recordedPractices } from "#server/features/practices/seed/recorded-practices.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

interface Listed {
  slug: string;
  state: string;
  recorded: boolean;
  caveat: { language: string; text: string } | null;
  caveatVi: { language: string; text: string } | null;
  caveatTh: { language: string; text: string } | null;
  measured: boolean;
  title: string;
  summary: string;
  themes: { slug: string }[];
  currentVersion: { hash: string; canonical: string; number: number; citation: string };
  vi: { language: string; title: string; translates: number; outOfDate: boolean };
}

async function listed(): Promise<Listed[]> {
  const { practices } = await hub.client().ask<{ practices: { nodes: Listed[] } }>(
    `{ practices(first: 100) { nodes { slug state recorded measured title summary
      caveat { language text } caveatVi: caveat(language: "vi-VN") { language text }
      caveatTh: caveat(language: "th") { language text }
      themes { slug } currentVersion { hash canonical number citation }
      vi: version(language: "vi") { language title translates outOfDate } } } }`,
  );
  return practices.nodes;
}

test("a new hub holds the practices that public sources tell of, published and marked so", async () => {
  const all = await listed();
  expect(all.map(({ slug }) => slug).sort()).toEqual(
    recordedPractices.map(({ slug }) => slug).sort(),
  );
  expect(all).toHaveLength(20);
  for (const practice of all) {
    const { caveat, texts, themes } = recordedPractices.find(({ slug }) => slug === practice.slug)!;
    expect(practice).toMatchObject({ state: "PUBLISHED", recorded: true });
    const inEnglish = caveat && { language: "en", text: caveat.en };
    expect(practice.caveat).toEqual(inEnglish);
    expect(practice.caveatTh).toEqual(inEnglish);
    expect(practice.caveatVi).toEqual(caveat && { language: "vi", text: caveat.vi });
    expect(practice.title).toBe(texts.en.title);
    expect(practice.summary).not.toBe("");
    expect(practice.themes.map(({ slug }) => slug).sort()).toEqual([...themes].sort());
    expect(practice.vi).toEqual({
      language: "vi",
      title: texts.vi.title,
      translates: 1,
      outOfDate: false,
    });
  }
});

test("a reader of Vietnamese finds nothing in English but names and sources", async () => {
  const { practices } = await hub.client().ask<{
    practices: { nodes: { version: { evidence: { unit: string; periodAsStated: string }[] } }[] };
  }>(
    `{ practices(first: 100) { nodes { version(language: "vi") {
      evidence { unit periodAsStated } } } } }`,
  );
  const told = practices.nodes.flatMap(({ version }) =>
    version.evidence.map(({ unit, periodAsStated }) => `${unit} ${periodAsStated}`),
  );
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((each) => /less|day|area|people|since|October|s\b/.test(each))).toEqual([]);
  for (const { caveat, texts } of recordedPractices) {
    expect(Object.keys(texts.vi).sort()).toEqual(Object.keys(texts.en).sort());
    if (caveat) expect(caveat.vi).not.toBe(caveat.en);
  }
});

test("what was recorded carries a hash that anybody can recompute", async () => {
  for (const { currentVersion } of await listed()) {
    const { hash, canonical, citation } = currentVersion;
    expect(createHash("sha256").update(canonical).digest("hex")).toBe(hash);
    expect(citation).toMatch(
      /^Recorded by the secretariat from public sources: .*Version 1 \(en\)/,
    );
  }
});

test("only a dated figure of the last years makes one of them measured", async () => {
  const measured = (await listed()).filter((practice) => practice.measured);
  expect(measured.map(({ slug }) => slug).sort()).toEqual([
    "ciamis-less-to-landfill",
    "puerto-princesa-feast-of-the-forest",
  ]);
  const { practices } = await hub
    .client()
    .ask<{ practices: { nodes: { slug: string }[] } }>(
      "{ practices(filter: { measured: true }) { nodes { slug } } }",
    );
  expect(practices.nodes).toEqual(measured.map(({ slug }) => ({ slug })));
});

test("a hub that was filled before there were practices gets them once, and keeps its own", async () => {
  const db = hub.services.database.kysely;
  const count = async () => (await sql`select id, slug from practice order by id`.execute(db)).rows;
  const before = await count();
  await seedPractices(db, hub.services.log);
  expect(await count()).toEqual(before);
  await sql`truncate practice cascade`.execute(db);
  await seedPractices(db, hub.services.log);
  expect(await count()).toEqual(before);
  expect(await listed()).toHaveLength(20);
});

import { seedId } from "#server/core/database/seed/seed-id.ts";
import { renderText } from "#server/realtime/collab/rich-text/render.ts";
import { stateOfDocument } from "#server/realtime/collab/rich-text/write-document.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { keepRevision } from "../text/keep-revision.ts";
import { type DemoEvidence, type DemoPractice, demoCaveats } from "./demo-practices.ts";

export const demoPerson = (key: string) => seedId("demo-person", key);
export const demoPracticeId = (slug: string) => seedId("demo-practice", slug);
const cityId = (slug: string | null) => (slug === null ? null : seedId("city", slug));

/** A draft as its authors have written it by `at`. */
export async function writeDemoPractice(tx: Tx, demo: DemoPractice, at: Date): Promise<void> {
  const id = demoPracticeId(demo.slug);
  const [first] = demo.authors;
  await tx.db
    .insertInto("practice")
    .values({
      id,
      slug: demo.slug,
      city_id: seedId("city", demo.city),
      language: "en",
      state: "draft",
      state_since: at,
      caveats: JSON.stringify(demoCaveats),
      demo: true,
      created_by: demoPerson(first!.by),
      created_at: at,
    })
    .execute();
  const themes = demo.themes.map((slug) => ({ practice_id: id, theme_id: seedId("theme", slug) }));
  await tx.db.insertInto("practice_theme").values(themes).execute();
  const authors = demo.authors.map(({ by, city, capacity, access }) => ({
    id: seedId("demo-author", `${demo.slug} ${by}`),
    practice_id: id,
    person_id: demoPerson(by),
    capacity,
    access,
    city_id: cityId(city),
    since: at,
  }));
  await tx.db.insertInto("practice_author").values(authors).execute();
  await writeText(tx, demo, at);
  for (const [index, evidence] of demo.evidence.entries())
    await writeEvidence(tx, demo, evidence, index, at);
}

async function writeText(tx: Tx, demo: DemoPractice, at: Date): Promise<void> {
  const textId = seedId("demo-text", demo.slug);
  await tx.db
    .insertInto("practice_text")
    .values({
      ...renderText(demo.text),
      id: textId,
      practice_id: demoPracticeId(demo.slug),
      language: "en",
      original: true,
      content: JSON.stringify(demo.content),
      state: stateOfDocument(demo.text),
      document_version: 1,
      revision: 1,
      saved_at: at,
    })
    .execute();
  const authors = demo.authors
    .filter(({ access }) => access === "write")
    .map(({ by }) => demoPerson(by));
  await keepRevision(tx, { textId, authors, at, last: null, lastNumber: 0, restoredFrom: null });
}

async function writeEvidence(
  { db }: Tx,
  demo: DemoPractice,
  { claim, value, before, unit, method, verifiedBy }: DemoEvidence,
  index: number,
  at: Date,
): Promise<void> {
  const dayBefore = (days: number) =>
    new Date(at.getTime() - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await db
    .insertInto("evidence")
    .values({
      id: seedId("demo-evidence", `${demo.slug} ${index}`),
      practice_id: demoPracticeId(demo.slug),
      position: index + 1,
      claim,
      language: "en",
      value,
      value_before: before,
      unit,
      method,
      period_from: dayBefore(210),
      period_to: dayBefore(30),
      period_before_from: dayBefore(210 + 365),
      period_before_to: dayBefore(30 + 365),
      status: "confirmed",
      verified_by: demoPerson(verifiedBy.by),
      verified_city_id: cityId(verifiedBy.city),
      verified_at: at,
      written_by: demoPerson(demo.authors[0]!.by),
      written_at: at,
    })
    .execute();
}

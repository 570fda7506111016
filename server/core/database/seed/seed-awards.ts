import type { Kysely } from "kysely";
import { insertNew } from "#server/core/database/seed/insert-new.ts";
import {
  cities,
  type CityRecord,
  programmes,
  type RecognitionRecord,
  sizeClasses,
  sources,
} from "#server/core/database/seed/seed-data.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tables } from "#server/core/database/tables.ts";

/** Programmes, editions, size classes, and what the sources say that each city received. */
export async function seedAwards(db: Kysely<Tables>): Promise<void> {
  await insertNew(
    db,
    "programme",
    programmes.map(({ slug, kind, names }, position) => ({
      id: seedId("programme", slug),
      slug,
      kind,
      names: JSON.stringify(names),
      position,
    })),
  );
  await insertNew(
    db,
    "edition",
    programmes.flatMap(({ slug, editions }) =>
      editions.map(({ number, year }) => ({
        id: editionId(slug, number),
        programme_id: seedId("programme", slug),
        number,
        year,
      })),
    ),
  );
  await insertNew(
    db,
    "size_class",
    sizeClasses.map(({ slug, names, minPeople, maxPeople }) => ({
      id: seedId("size-class", slug),
      slug,
      names: JSON.stringify(names),
      min_people: minPeople,
      max_people: maxPeople,
    })),
  );
  await insertNew(
    db,
    "recognition",
    cities.flatMap((city) =>
      city.recognitions.map((recognition) => recognitionRow(city, recognition)),
    ),
  );
}

const publishedOn = new Map(sources.map(({ code, published }) => [code, published]));

function recognitionRow(city: CityRecord, recognition: RecognitionRecord) {
  const { programme, role, edition, year, periodAsStated, theme, sizeClass, source } = recognition;
  const when = year ?? periodAsStated ?? "undated";
  return {
    id: seedId("recognition", `${city.slug} ${programme} ${role} ${when} ${source}`),
    city_id: seedId("city", city.slug),
    programme_id: seedId("programme", programme),
    role,
    edition_id: edition === null ? null : editionId(programme, edition),
    year,
    period_as_stated: periodAsStated,
    theme_id: theme && seedId("theme", theme),
    theme_as_stated: recognition.themeAsStated,
    size_class_id: sizeClass && seedId("size-class", sizeClass),
    source_id: seedId("source", source),
    stated_on: publishedOn.get(source) ?? null,
    status: recognition.status,
    note: recognition.note,
  };
}

function editionId(programme: string, number: number): string {
  return seedId("edition", `${programme} ${number}`);
}

import type { Kysely } from "kysely";
import { insertNew } from "#server/core/database/seed/insert-new.ts";
import { cities, type CityRecord } from "#server/core/database/seed/seed-data.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { foldForSearch, normaliseLine } from "#server/core/text.ts";

/** The cities with their names, figures and successors; countries and sources are there already. */
export async function seedCities(db: Kysely<Tables>): Promise<void> {
  await insertNew(db, "city", cities.map(cityRow));
  await insertNew(db, "city_name", cities.flatMap(nameRows));
  await insertNew(db, "city_succession", cities.flatMap(successionRows));
  await insertNew(db, "population", cities.flatMap(populationRows));
}

/** What search matches: the English name first, then every other name of the city. */
function foldOf(city: CityRecord): string {
  return foldForSearch(
    [...new Set([city.nameEn, ...city.names.map(({ name }) => name)])].join(" · "),
  );
}

function cityRow(city: CityRecord) {
  return {
    id: seedId("city", city.slug),
    slug: city.slug,
    country_code: city.countryCode,
    kind: city.kind,
    name_en: normaliseLine(city.nameEn),
    fold: foldOf(city),
    latitude: city.latitude,
    longitude: city.longitude,
    place_note: city.placeNote,
    place_source_id: seedId("source", city.placeSource),
    geonames_id: city.geonamesId,
    valid_from: city.validFrom,
    valid_to: city.validTo,
    note: city.note,
  };
}

function nameRows({ slug, names }: CityRecord) {
  return names.map(({ language, name, kind, source }) => ({
    city_id: seedId("city", slug),
    language,
    name: normaliseLine(name),
    kind,
    source_id: source && seedId("source", source),
  }));
}

function successionRows({ slug, successors }: CityRecord) {
  return successors.map((successor) => ({
    predecessor_id: seedId("city", slug),
    successor_id: seedId("city", successor.slug),
    source_id: successor.source && seedId("source", successor.source),
    note: successor.note,
  }));
}

function populationRows({ slug, populations }: CityRecord) {
  return populations.map(({ people, year, yearAsStated, scope, source, status }) => ({
    id: seedId("population", `${slug} ${source} ${year ?? "undated"}`),
    city_id: seedId("city", slug),
    people,
    year,
    year_as_stated: yearAsStated,
    scope,
    source_id: seedId("source", source),
    status,
  }));
}

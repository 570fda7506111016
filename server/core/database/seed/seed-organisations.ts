import type { Kysely } from "kysely";
import { insertNew } from "#server/core/database/seed/insert-new.ts";
import { organisations } from "#server/core/database/seed/seed-data.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { foldForSearch } from "#server/core/text.ts";

/** The organisations that the sources name; their cities are there already. */
export async function seedOrganisations(db: Kysely<Tables>): Promise<void> {
  const rows = organisations.map(({ slug, kind, names, countryCode, city, source }) => ({
    id: seedId("organisation", slug),
    slug,
    kind,
    names: JSON.stringify(names),
    name_en: names.en,
    fold: foldForSearch(Object.values(names).join(" · ")),
    country_code: countryCode,
    city_id: city && seedId("city", city),
    website: null,
    source_id: seedId("source", source),
  }));
  await insertNew(db, "organisation", rows);
}

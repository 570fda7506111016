import type { Kysely } from "kysely";
import { insertNew } from "#server/core/database/seed/insert-new.ts";
import { seedAwards } from "#server/core/database/seed/seed-awards.ts";
import { seedCities } from "#server/core/database/seed/seed-cities.ts";
import { countries, sources, themes } from "#server/core/database/seed/seed-data.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { seedOrganisations } from "#server/core/database/seed/seed-organisations.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Log } from "#server/core/log.ts";

/**
 * Puts the network as its sources know it into the database: countries, cities, organisations,
 * awards; all of it or nothing. May be repeated: a row that is there is left as it stands, because
 * a city may have corrected it since; so a second run changes nothing.
 */
export async function seedNetwork(db: Kysely<Tables>, log: Log): Promise<void> {
  const started = performance.now();
  await db.transaction().execute(seedAll);
  log.info({ ms: Math.round(performance.now() - started) }, "The network is seeded");
}

async function seedAll(db: Kysely<Tables>): Promise<void> {
  await insertNew(
    db,
    "source",
    sources.map((source) => ({ id: seedId("source", source.code), ...source })),
  );
  await insertNew(
    db,
    "country",
    countries.map(({ code, names, joinedOn }) => ({
      code,
      names: JSON.stringify(names),
      joined_on: joinedOn,
    })),
  );
  await insertNew(
    db,
    "theme",
    themes.map(({ slug, names }, position) => ({
      id: seedId("theme", slug),
      slug,
      names: JSON.stringify(names),
      position,
    })),
  );
  await seedCities(db);
  await seedOrganisations(db);
  await seedAwards(db);
}

import type { Kysely } from "kysely";
import { Refused } from "#server/core/commands/refused.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { CityFacts } from "./acts-for-city.ts";

/** The existing city that the global id in an input names; throws `Refused` when there is none. */
export async function cityForInput(
  db: Kysely<Tables>,
  field: string,
  id: string,
): Promise<CityFacts> {
  const found = await db
    .selectFrom("city")
    .select(["id as cityId", "country_code as countryCode"])
    .where("id", "=", keyIn(id, "City"))
    .executeTakeFirst();
  if (!found) throw new Refused(new InvalidInput(field, "There is no such city."));
  return found;
}

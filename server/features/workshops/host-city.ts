import type { Kysely } from "kysely";
import type { Tables } from "#server/core/database/tables.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { Refused } from "#server/core/commands/refused.ts";

/** The key of an existing city from its global id; throws `Refused` when there is none. */
export async function hostCity(db: Kysely<Tables>, id: string): Promise<string> {
  const key = keyIn(id, "City");
  const found = await db.selectFrom("city").select("id").where("id", "=", key).executeTakeFirst();
  if (!found) throw new Refused(new InvalidInput("hostCityId", "There is no such city."));
  return key;
}

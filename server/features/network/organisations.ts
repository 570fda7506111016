import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Organisation } from "./organisation.type.ts";

/** Organisations under the names of the contract, without merged ones; add `where` and order. */
export function selectOrganisations(db: Kysely<Tables>) {
  return db
    .selectFrom("organisation")
    .select([...columns])
    .where("organisation.merged_into", "is", null);
}

const columns = [
  "organisation.id",
  "organisation.slug",
  "organisation.kind",
  "organisation.names as storedNames",
  "organisation.fold",
  "organisation.country_code as countryCode",
  "organisation.city_id as cityId",
  "organisation.website",
  "organisation.source_id as sourceId",
  "organisation.revision",
  "organisation.updated_at as updatedAt",
] as const;

/** Whatever is asked for; what was merged into another is answered with that one. */
function selectKept(db: Kysely<Tables>) {
  return db
    .selectFrom("organisation as asked")
    .innerJoin("organisation", (join) =>
      join.on((eb) => eb("organisation.id", "=", eb.fn.coalesce("asked.merged_into", "asked.id"))),
    )
    .select([...columns, "asked.id as askedId"]);
}

/** The organisation with that key; null without a key. */
export function loadOrganisation(
  context: HubContext,
  id: string | null,
): Promise<Organisation | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, Organisation | null>(context, "Organisation", async (ids) => {
    const rows = await selectKept(context.db).where("asked.id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.askedId);
  }).load(id);
}

/** The organisation at that place in addresses. */
export async function organisationAt(
  { db }: HubContext,
  slug: string,
): Promise<Organisation | null> {
  return (await selectKept(db).where("asked.slug", "=", slug).executeTakeFirst()) ?? null;
}

/** The key of the organisation with that key, or of the one it was merged into; null: there is none. */
export async function keptOrganisationKey(db: Kysely<Tables>, key: string): Promise<string | null> {
  const found = await db
    .selectFrom("organisation")
    .select((eb) => eb.fn.coalesce("merged_into", "id").as("id"))
    .where("id", "=", key)
    .executeTakeFirst();
  return found?.id ?? null;
}

registerNode("Organisation", { load: loadOrganisation });

import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import type { Organisation } from "./organisation.type.ts";

/** Organisations under the names of the contract; add `where` and order. */
export function selectOrganisations(db: Kysely<Tables>) {
  return db
    .selectFrom("organisation")
    .select([
      "organisation.id",
      "organisation.slug",
      "organisation.kind",
      "organisation.names as storedNames",
      "organisation.fold",
      "organisation.country_code as countryCode",
      "organisation.city_id as cityId",
      "organisation.website",
      "organisation.source_id as sourceId",
    ]);
}

/** The organisation with that key; null without a key. */
export function loadOrganisation(
  context: HubContext,
  id: string | null,
): Promise<Organisation | null> {
  if (id === null) return Promise.resolve(null);
  return loader<string, Organisation | null>(context, "Organisation", async (ids) => {
    const rows = await selectOrganisations(context.db)
      .where("organisation.id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

registerNode("Organisation", { load: loadOrganisation });

import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf, pagesOf } from "#server/core/graphql/page-of.ts";
import { byChange, byName, byRank } from "./list-order.ts";
import type { OrganisationFilter, OrganisationOrder } from "./organisation.args.ts";
import type { Organisation } from "./organisation.type.ts";
import { selectOrganisations } from "./organisations.ts";
import { searchFor } from "./search-text.ts";

/** International ones belong to no country; they stand behind all. */
const countryOrNone = sql<string>`coalesce(organisation.country_code, '~')`;

const orders: Record<OrganisationOrder, readonly SortKey[]> = {
  name: byName("organisation"),
  country: [{ by: countryOrNone, as: "countryOrNone", type: "text" }, ...byName("organisation")],
  changed: byChange("organisation"),
};

/** Organisations that fit; when something is looked for, the best match first. */
export function listOrganisations(
  { db }: HubContext,
  { search: typed, kind, countryCode, citySlug, changedSince }: OrganisationFilter,
  order: OrganisationOrder,
  args: ConnectionArgs,
): Promise<Page<Organisation>> {
  let query = selectOrganisations(db).select(countryOrNone.as("countryOrNone"));
  if (kind != null) query = query.where("organisation.kind", "=", kind);
  if (countryCode != null)
    query = query.where("organisation.country_code", "=", countryCode.toUpperCase());
  if (citySlug != null)
    query = query.where("organisation.city_id", "in", (eb) =>
      eb.selectFrom("city").select("city.id").where("city.slug", "=", citySlug),
    );
  if (changedSince != null) query = query.where("organisation.updated_at", ">", changedSince);
  const search = searchFor(typed, "organisation.fold");
  if (search === null) return pageOf(query, orders[order], args);
  const found = query.where(search.fits).select(search.rank.as("rank"));
  return pageOf(found, byRank("organisation", search), args);
}

/** One country's organisations by name; those of many countries are read in one statement. */
export function organisationsOfCountry(
  context: HubContext,
  code: string,
  args: ConnectionArgs,
): Promise<Page<Organisation>> {
  return organisationsOf(context, "organisation.country_code", code, args);
}

/** One city's organisations by name; those of many cities are read in one statement. */
export function organisationsOfCity(
  context: HubContext,
  id: string,
  args: ConnectionArgs,
): Promise<Page<Organisation>> {
  return organisationsOf(context, "organisation.city_id", id, args);
}

function organisationsOf(context: HubContext, parent: string, key: string, args: ConnectionArgs) {
  const name = `${parent} organisations:${JSON.stringify(args)}`;
  return loader<string, Page<Organisation>>(context, name, (keys) =>
    pagesOf(
      context.db,
      selectOrganisations(context.db),
      parent,
      keys,
      byName("organisation"),
      args,
    ),
  ).load(key);
}

import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { loadCity } from "./cities.ts";
import { loadOrganisation } from "./organisations.ts";
import { searchFor } from "./search-text.ts";
import type { Seat } from "./seat.type.ts";

/** What somebody sits for, from the two columns that tell it; null when they sit for nothing. */
export function loadSeat(
  context: HubContext,
  seat: { cityId: string | null; organisationId: string | null },
): Promise<Seat | null> {
  return seat.cityId === null
    ? loadOrganisation(context, seat.organisationId)
    : loadCity(context, seat.cityId);
}

const byMatch: SortKey[] = [
  { by: "seat.rank", as: "rank", type: "float", descending: true },
  { by: "seat.fold", as: "fold", type: "text" },
  { by: "seat.id", as: "id", type: "uuid" },
];

/**
 * Cities and organisations that fit what was typed, best match first; with nothing typed, all by
 * name. Three statements whatever the number: the keys, the cities, the organisations.
 */
export async function searchSeats(
  context: HubContext,
  typed: string,
  args: ConnectionArgs,
): Promise<Page<Seat>> {
  const candidates = matching(context, "city", typed).unionAll(
    matching(context, "organisation", typed),
  );
  const query = context.db.selectFrom(candidates.as("seat")).selectAll("seat");
  const page = await pageOf(query, byMatch, args);
  const seats = await Promise.all(page.nodes.map((found) => seatOf(context, found)));
  const edges = page.edges.map(({ cursor }, index) => ({ cursor, node: seats[index]! }));
  return { ...page, edges, nodes: seats };
}

function matching({ db }: HubContext, table: "city" | "organisation", typed: string) {
  const search = searchFor(typed, `${table}.fold`);
  const from = db.selectFrom(table);
  // What was merged into another is nobody's seat any more.
  const sittable =
    table === "city" ? from : from.where(sql<boolean>`organisation.merged_into is null`);
  const query = sittable.select([
    `${table}.id`,
    `${table}.fold`,
    sql<"city" | "organisation">`${sql.lit(table)}::text`.as("table"),
    (search?.rank ?? sql<number>`0::double precision`).as("rank"),
  ]);
  return search === null ? query : query.where(search.fits);
}

async function seatOf(
  context: HubContext,
  { id, table }: { id: string; table: "city" | "organisation" },
): Promise<Seat> {
  const seat = await (table === "city" ? loadCity(context, id) : loadOrganisation(context, id));
  if (!seat) throw new Error(`Seat ${id} is gone.`);
  return seat;
}

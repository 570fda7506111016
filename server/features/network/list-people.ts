import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf, pagesOf } from "#server/core/graphql/page-of.ts";
import { hasMembership, selectPeople } from "#server/features/accounts/people.ts";
import type { Person } from "#server/features/accounts/person.type.ts";
import { byName, byRank } from "./list-order.ts";
import { isCurrent } from "./memberships.ts";
import type { PeopleFilter } from "./people.args.ts";
import { searchFor } from "./search-text.ts";

/** The public list: people with a membership today, by name, or the best match first. */
export function listPeople(
  context: HubContext,
  filter: PeopleFilter,
  args: ConnectionArgs,
): Promise<Page<Person>> {
  const query = filtered(context, filter);
  const search = searchFor(filter.search, "person.fold");
  if (search === null) return pageOf(query, byName("person"), args);
  const found = query.where(search.fits).select(search.rank.as("rank"));
  return pageOf(found, byRank("person", search), args);
}

function filtered(context: HubContext, filter: PeopleFilter) {
  const now = context.services.clock.now();
  const { countryCode, citySlug, organisationSlug } = filter;
  const wanted = [];
  if (countryCode != null)
    wanted.push(
      sql`${countryCode.toUpperCase()} in (membership.country_code, city.country_code, organisation.country_code)`,
    );
  if (citySlug != null) wanted.push(sql`city.slug = ${citySlug}`);
  if (organisationSlug != null)
    wanted.push(sql`organisation.id in (select coalesce(asked.merged_into, asked.id)
      from organisation as asked where asked.slug = ${organisationSlug})`);
  const query = selectPeople(context.db).where(hasMembership(now));
  if (wanted.length === 0) return query;
  return query.where(sql<boolean>`exists (select 1 from membership
    left join city on city.id = membership.city_id
    left join organisation on organisation.id = membership.organisation_id
    where membership.person_id = person.id and ${isCurrent(now)}
      and ${sql.join(wanted, sql` and `)})`);
}

/** Those of one city or organisation; those of many are read in one statement. */
export function peopleOf(
  context: HubContext,
  of: "city" | "organisation",
  key: string,
  args: ConnectionArgs,
): Promise<Page<Person>> {
  const column = `membership.${of}_id` as const;
  return loader<string, Page<Person>>(context, `${of}.people:${JSON.stringify(args)}`, (keys) => {
    // Somebody may have two roles for one city, and is still listed once.
    const once = context.db
      .selectFrom("membership")
      .select(["membership.person_id", sql.ref<string>(column).as("seat_id")])
      .distinct()
      .where(column, "in", keys)
      .where(isCurrent(context.services.clock.now()));
    const people = selectPeople(context.db)
      .innerJoin(once.as("seated"), "seated.person_id", "person.id")
      .where("person.disabled_at", "is", null);
    const db = context.db.withTables<{ seated: { person_id: string; seat_id: string } }>();
    return pagesOf(db, people, "seated.seat_id", keys, byName("person"), args);
  }).load(key);
}

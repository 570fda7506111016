import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pageOf, pagesOf } from "#server/core/graphql/page-of.ts";
import { filterWorkshops } from "./filter-workshops.ts";
import { readableBy } from "./readable-workshops.ts";
import { workshopChangedAt } from "./workshop-changed-at.ts";
import { selectWorkshops } from "./workshop.row.ts";
import type { WorkshopFilter, WorkshopOrder } from "./workshop.args.ts";
import type { Workshop } from "./workshop.type.ts";

/** What runs now, then what comes (the next first), drafts, what is over (the latest first). */
const nextFirst: SortKey[] = [
  { by: "workshop.turn", as: "turn", type: "int" },
  { by: "workshop.due", as: "due", type: "float" },
  { by: "workshop.id", as: "id", type: "uuid" },
];

const latestFirst: SortKey[] = [
  { by: "workshop.startsAt", as: "startsAt", type: "instant", descending: true },
  { by: "workshop.id", as: "id", type: "uuid", descending: true },
];

const orders: Record<WorkshopOrder, SortKey[]> = {
  next: nextFirst,
  latest: latestFirst,
  changed: [
    { by: "workshop.changedAt", as: "changedAt", type: "instant", descending: true },
    { by: "workshop.id", as: "id", type: "uuid", descending: true },
  ],
};

function readable(context: HubContext, filter: WorkshopFilter = {}) {
  const inner = filterWorkshops(context, filter)
    .select([
      sql<number>`case workshop.state when 'live' then 0 when 'scheduled' then 1 when 'draft' then 2 else 3 end`.as(
        "turn",
      ),
      sql<number>`(case when workshop.state = 'closed' then -1 else 1 end
        * extract(epoch from workshop.starts_at))::double precision`.as("due"),
    ])
    .where((eb) => readableBy(eb, context.viewer));
  return inner;
}

/** Workshops that fit and that the viewer may read. */
export function listWorkshops(
  context: HubContext,
  filter: WorkshopFilter,
  order: WorkshopOrder,
  args: ConnectionArgs,
): Promise<Page<Workshop>> {
  const some = readable(context, filter).select(workshopChangedAt.as("changedAt"));
  const query = context.db.selectFrom(some.as("workshop")).selectAll("workshop");
  return pageOf(query, orders[order], args);
}

/** Readable workshops in a city. */
export function workshopsInCity(
  context: HubContext,
  cityId: string,
  args: ConnectionArgs,
): Promise<Page<Workshop>> {
  return loader<string, Page<Workshop>>(
    context,
    `City.workshops:${JSON.stringify(args)}`,
    (ids) => {
      const query = context.db.selectFrom(readable(context).as("workshop")).selectAll("workshop");
      return pagesOf(context.db, query, "workshop.hostCityId", ids, nextFirst, args);
    },
  ).load(cityId);
}

/** Readable workshops in a country, by its code. */
export function workshopsInCountry(
  context: HubContext,
  code: string,
  args: ConnectionArgs,
): Promise<Page<Workshop>> {
  return loader<string, Page<Workshop>>(
    context,
    `Country.workshops:${JSON.stringify(args)}`,
    (codes) => {
      const inner = readable(context)
        .innerJoin("city", "city.id", "workshop.host_city_id")
        .select("city.country_code as countryCode");
      const query = context.db.selectFrom(inner.as("workshop")).selectAll("workshop");
      return pagesOf(context.db, query, "workshop.countryCode", codes, nextFirst, args);
    },
  ).load(code);
}

/** Workshops a person is or was in, as far as the viewer may read them. */
export function workshopsOfPerson(
  context: HubContext,
  personId: string,
  args: ConnectionArgs,
): Promise<Page<Workshop>> {
  return loader<string, Page<Workshop>>(
    context,
    `Person.workshops:${JSON.stringify(args)}`,
    (ids) => {
      const inner = readable(context)
        .innerJoin("attendance", "attendance.workshop_id", "workshop.id")
        .where("attendance.removed_at", "is", null)
        .select("attendance.person_id as personId");
      const query = context.db.selectFrom(inner.as("workshop")).selectAll("workshop");
      return pagesOf(context.db, query, "workshop.personId", ids, nextFirst, args);
    },
  ).load(personId);
}

/** Where the viewer should go now: what is live and theirs, what is live, what is next for them. */
export async function nextWorkshop(context: HubContext): Promise<Workshop | null> {
  const { viewer } = context;
  const owner =
    viewer.kind === "person"
      ? sql`attendance.person_id = ${viewer.personId}`
      : viewer.kind === "guest"
        ? sql`attendance.guest_id = ${viewer.guestId}`
        : sql`false`;
  const mine = sql<boolean>`exists (select 1 from attendance where attendance.workshop_id = workshop.id
    and attendance.removed_at is null and ${owner})`;
  const now = context.services.clock.now();
  const found = await selectWorkshops(context.db)
    .where((eb) => readableBy(eb, viewer))
    .where((eb) =>
      eb.or([
        eb("workshop.state", "=", "live"),
        eb.and([eb("workshop.state", "=", "scheduled"), eb("workshop.ends_at", ">", now)]),
      ]),
    )
    .orderBy(sql`${mine} and workshop.state = 'live'`, "desc")
    .orderBy(sql`workshop.state = 'live'`, "desc")
    .orderBy(mine, "desc")
    .orderBy("workshop.starts_at")
    .orderBy("workshop.id")
    .limit(1)
    .executeTakeFirst();
  return found ?? null;
}

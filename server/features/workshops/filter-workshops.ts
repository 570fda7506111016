import type { HubContext } from "#server/core/context.ts";
import { sql } from "kysely";
import type { WorkshopFilter } from "./workshop.args.ts";
import type { WorkshopState } from "./workshop.enums.ts";
import { workshopChangedAt } from "./workshop-changed-at.ts";
import { selectWorkshops } from "./workshop.row.ts";

/** An empty list of states finds nothing, and no SQL has an empty list. */
const none = "none" as WorkshopState;

/** Workshops that fit, whoever may read them. */
export function filterWorkshops({ db }: HubContext, filter: WorkshopFilter) {
  const { states, countryCode, citySlug, language, startsFrom, startsBefore, changedSince } =
    filter;
  let query = selectWorkshops(db);
  if (states != null) query = query.where("workshop.state", "in", [...states, none]);
  if (countryCode != null)
    query = query.where(sql<boolean>`exists (select 1 from city
      where city.id = workshop.host_city_id and city.country_code = ${countryCode.toUpperCase()})`);
  if (citySlug != null)
    query = query.where(sql<boolean>`exists (select 1 from city
      where city.id = workshop.host_city_id and city.slug = ${citySlug})`);
  if (language != null)
    query = query.where(sql<boolean>`exists (select 1 from unnest(workshop.languages) spoken
      where lower(spoken) = ${language.toLowerCase()})`);
  if (startsFrom != null) query = query.where("workshop.starts_at", ">=", startsFrom);
  if (startsBefore != null) query = query.where("workshop.starts_at", "<", startsBefore);
  return changedSince == null ? query : query.where(workshopChangedAt, ">", changedSince);
}

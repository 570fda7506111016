import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { byChange } from "#server/features/network/list-order.ts";
import type { Recognition } from "./recognition.type.ts";
import type { RecognitionFilter, RecognitionOrder } from "./recognitions.args.ts";
import { byCity, byYear, selectRecognitions } from "./recognitions.ts";

const orders = { latest: byYear, city: byCity, changed: byChange("recognition") };

/** What cities received, of all that fits. */
export function listRecognitions(
  context: HubContext,
  filter: RecognitionFilter,
  order: RecognitionOrder,
  args: ConnectionArgs,
): Promise<Page<Recognition>> {
  return pageOf(filtered(context, filter), orders[order], args);
}

function filtered({ db }: HubContext, filter: RecognitionFilter) {
  const { kinds, programmeSlug, countryCode, citySlug, themeSlug, year } = filter;
  const { roles, statuses, changedSince } = filter;
  let query = selectRecognitions(db);
  if (kinds != null)
    query = query.where((eb) =>
      kinds.length > 0 ? eb("programme.kind", "in", [...new Set(kinds)]) : eb.lit(false),
    );
  if (programmeSlug != null) query = query.where("programme.slug", "=", programmeSlug);
  if (countryCode != null) query = query.where("city.country_code", "=", countryCode.toUpperCase());
  if (citySlug != null) query = query.where("city.slug", "=", citySlug);
  if (year != null) query = query.where("recognition.year", "=", year);
  if (roles != null) query = query.where(sql<boolean>`recognition.role = any(${roles}::text[])`);
  if (statuses != null)
    query = query.where(sql<boolean>`recognition.status = any(${statuses}::text[])`);
  if (changedSince != null) query = query.where("recognition.updated_at", ">", changedSince);
  if (themeSlug != null)
    query = query.where("recognition.theme_id", "in", (eb) =>
      eb.selectFrom("theme").select("theme.id").where("theme.slug", "=", themeSlug),
    );
  return query;
}

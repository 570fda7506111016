import { takePoint } from "#server/core/commands/take-point.ts";
import type { HubContext } from "#server/core/context.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/** What one member of the secretariat makes, changes and merges. */
const organisationWrites: RateLimit = { name: "organisations", points: 200, seconds: 60 * 60 };

/** Counts it; throws `Refused` when there were too many in the hour. */
export function takeOrganisationPoint(context: HubContext): Promise<void> {
  return takePoint(
    context,
    organisationWrites,
    "Too many changes in a short time. Wait a while and go on.",
  );
}

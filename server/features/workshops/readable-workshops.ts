import { type Expression, type ExpressionBuilder, type SqlBool } from "kysely";
import type { Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import { ownerColumn } from "./attendance/attendance.loader.ts";
import { makesWorkshops } from "./room-role.ts";

/**
 * `may.read` as a condition on rows of `workshop`, for lists; a test holds the two together.
 * Use: `query.where((eb) => readableBy(eb, viewer))`.
 */
export function readableBy(
  eb: ExpressionBuilder<Tables, "workshop">,
  viewer: Viewer,
): Expression<SqlBool> {
  if (isSecretariat(viewer)) return eb.lit(true);
  const announced = eb("workshop.state", "<>", "draft");
  const own = ownerColumn(viewer);
  const ways = [eb.and([announced, eb("workshop.visibility", "=", "public")])];
  if (own !== null) {
    const mine = eb
      .selectFrom("attendance")
      .select("attendance.id")
      .whereRef("attendance.workshop_id", "=", "workshop.id")
      .where(own.column, "=", own.id);
    const staying = mine
      .where("attendance.removed_at", "is", null)
      .where((own) =>
        own.or([own("attendance.by_role", "is distinct from", "place"), madeIt(eb, viewer)]),
      );
    const hosting = staying
      .where("attendance.role", "in", ["chair", "host"])
      .where((own) => own.or([own("attendance.by_role", "is", null), madeIt(eb, viewer)]));
    const removed = mine.where("attendance.removed_at", "is not", null);
    ways.push(eb.and([announced, eb.exists(staying)]), eb.exists(hosting));
    if (viewer.kind === "person") {
      const welcome = eb.not(eb.exists(removed));
      ways.push(eb.and([madeIt(eb, viewer), welcome]));
      if (viewer.memberships.length > 0)
        ways.push(eb.and([announced, eb("workshop.visibility", "=", "members"), welcome]));
    }
  }
  return eb.or(ways);
}

/** They made it, and have a role by which one hosts what one made. */
function madeIt(eb: ExpressionBuilder<Tables, "workshop">, viewer: Viewer): Expression<SqlBool> {
  return viewer.kind === "person" && makesWorkshops(viewer)
    ? eb("workshop.created_by", "=", viewer.personId)
    : eb.lit(false);
}

import type { Kysely } from "kysely";
import type { Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";

/*
 * Whose search may meet an entry. This only keeps what others may not read from taking up room among
 * the candidates: whether a hit is shown is decided by the policy of its feature (`readable-hits.ts`),
 * on the rows as they are at that moment.
 */

/** As `may.read` of workshops sees it from far away. */
export function audienceOfWorkshop(workshop: {
  id: string;
  state: string;
  visibility: string;
}): string[] {
  const inside = `workshop:${workshop.id}`;
  if (workshop.state === "draft") return [inside];
  if (workshop.visibility === "public") return ["all"];
  return workshop.visibility === "members" ? ["members", inside] : [inside];
}

export function audienceOfDraft(practiceId: string): string[] {
  return [`practice:${practiceId}`];
}

/** The keys of who asks; null: whoever reads everything. */
export async function audiencesOf(db: Kysely<Tables>, viewer: Viewer): Promise<string[] | null> {
  if (isSecretariat(viewer)) return null;
  if (viewer.kind === "guest") return ["all", ...(await roomsOfGuest(db, viewer.guestId))];
  if (viewer.kind !== "person") return ["all"];
  const members = viewer.memberships.length > 0 ? ["members"] : [];
  return ["all", ...members, ...(await insideOf(db, viewer.personId))];
}

async function roomsOfGuest(db: Kysely<Tables>, guestId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("attendance")
    .select("workshop_id")
    .where("guest_id", "=", guestId)
    .where("removed_at", "is", null)
    .execute();
  return rows.map((row) => `workshop:${row.workshop_id}`);
}

/** Rooms that somebody is in or made, and practices they write or review. */
async function insideOf(db: Kysely<Tables>, personId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("attendance")
    .select("workshop_id as id")
    .where("person_id", "=", personId)
    .where("removed_at", "is", null)
    .union(db.selectFrom("workshop").select("id").where("created_by", "=", personId))
    .union(
      db
        .selectFrom("practice_author")
        .select("practice_id as id")
        .where("person_id", "=", personId),
    )
    .union(
      db
        .selectFrom("review")
        .innerJoin("review_round", "review_round.id", "review.round_id")
        .select("review_round.practice_id as id")
        .where("review.reviewer_id", "=", personId)
        .where("review_round.outcome", "is", null),
    )
    .execute();
  // A key of a workshop is none of a practice: to have both costs nothing.
  return rows.flatMap(({ id }) => [`workshop:${id}`, `practice:${id}`]);
}

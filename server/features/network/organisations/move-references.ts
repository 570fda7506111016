import { sql } from "kysely";
import type { Tx } from "#server/realtime/commit.ts";

/**
 * Where else than in memberships rows name an organisation. The audit log, which only grows, and
 * published versions, which never change, stay as they were written; ids in them lead to the one that
 * is kept.
 */
export const references = {
  invitations: ["invitation", "organisation_id"],
  authors: ["practice_author", "organisation_id"],
  reviews: ["review", "organisation_id"],
  evidence: ["evidence", "verified_organisation_id"],
  seats: ["attendance", "seat_organisation_id"],
  comments: ["comment", "for_organisation_id"],
  heldComments: ["held_comment", "for_organisation_id"],
  discussionComments: ["discussion_comment", "for_organisation_id"],
} as const;

export type MovedReferences = Record<keyof typeof references, number>;

/** Whatever names `drop` names `keep`. Resolves to how many rows of each kind there were. */
export async function moveReferences(
  tx: Tx,
  keep: string,
  drop: string,
  now: Date,
): Promise<MovedReferences> {
  await withdrawSecondInvitations(tx, keep, drop, now);
  const moved: Partial<MovedReferences> = {};
  for (const [name, [table, column]] of Object.entries(references)) {
    const { numAffectedRows } = await sql`update ${sql.table(table)}
      set ${sql.ref(column)} = ${keep}::uuid where ${sql.ref(column)} = ${drop}::uuid`.execute(
      tx.db,
    );
    moved[name as keyof MovedReferences] = Number(numAffectedRows ?? 0);
  }
  return moved as MovedReferences;
}

/** An address that is invited to the same role by both is invited once: one letter for one role. */
async function withdrawSecondInvitations(
  { db }: Tx,
  keep: string,
  drop: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable("invitation")
    .set({ withdrawn_at: now, email: null })
    .where("organisation_id", "=", drop)
    .where("email", "is not", null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("invitation as other")
          .select("other.id")
          .where("other.organisation_id", "=", keep)
          .where("other.expires_at", ">", now)
          .whereRef("other.email", "=", "invitation.email")
          .whereRef("other.role", "=", "invitation.role")
          .where(sql<boolean>`other.country_code is not distinct from invitation.country_code`),
      ),
    )
    .execute();
}

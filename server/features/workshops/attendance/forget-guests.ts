import { formerName } from "#server/features/accounts/personal-data/personal-data.ts";
import type { Tx } from "#server/realtime/commit.ts";

/**
 * Guests whose last workshop closed before `closed`: what they said stays, their name goes. Whoever
 * claimed a guest is an account, and keeps it. How many were forgotten.
 */
export async function forgetGuests(
  tx: Tx,
  { closed, now }: { closed: Date; now: Date },
): Promise<number> {
  const forgotten = await tx.db
    .updateTable("guest")
    .set({ name: formerName, erased_at: now })
    .where("erased_at", "is", null)
    .where("claimed_by", "is", null)
    .where("created_at", "<", closed)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("attendance")
            .innerJoin("workshop", "workshop.id", "attendance.workshop_id")
            .select("attendance.id")
            .whereRef("attendance.guest_id", "=", "guest.id")
            .where((row) =>
              row.or([
                row("workshop.closed_at", "is", null),
                row("workshop.closed_at", ">=", closed),
              ]),
            ),
        ),
      ),
    )
    .returning("id")
    .execute();
  for (const { id } of forgotten) tx.recheck(`guest:${id}`);
  return forgotten.length;
}

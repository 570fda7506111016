import { v7 } from "uuid";
import { Refused } from "#server/core/commands/refused.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** Which comment: in a workshop, or in a discussion. */
export type Reported = { comment_id: string } | { discussion_comment_id: string };

/** Writes a report of whoever asks, who may do so once. */
export async function writeReport(
  { viewer, services }: HubContext,
  tx: Tx,
  of: Reported,
  reason: string,
): Promise<void> {
  try {
    await tx.db
      .insertInto("report")
      .values({
        id: v7(),
        comment_id: null,
        discussion_comment_id: null,
        ...of,
        person_id: viewer.kind === "person" ? viewer.personId : null,
        guest_id: viewer.kind === "guest" ? viewer.guestId : null,
        reason,
        created_at: services.clock.now(),
        decided_at: null,
        decision: null,
      })
      .execute();
  } catch (failure) {
    if (isUniqueViolation(failure))
      throw new Refused(new Conflict("You have reported this comment already."));
    throw failure;
  }
}

/** Decides what is open; resolves to how many reports that were. The comment's row is locked. */
export async function settleReports(
  { db }: Tx,
  of: Reported,
  decision: "kept" | "hidden",
  now: Date,
): Promise<number> {
  const [column, id] = Object.entries(of)[0] as ["comment_id" | "discussion_comment_id", string];
  const settled = await db
    .updateTable("report")
    .set({ decided_at: now, decision })
    .where(column, "=", id)
    .where("decided_at", "is", null)
    .returning("id")
    .execute();
  return settled.length;
}

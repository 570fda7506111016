import type { Tx } from "#server/realtime/commit.ts";

/** Sessions that have ended before `ended` and codes that ran out before `ranOut`; how many went. */
export async function forgetSessions(
  { db }: Tx,
  { ended, ranOut }: { ended: Date; ranOut: Date },
): Promise<number> {
  const codes = await db
    .deleteFrom("sign_in_code")
    .where("expires_at", "<", ranOut)
    .executeTakeFirst();
  const sessions = await db
    .deleteFrom("session")
    .where((eb) => eb(eb.fn.coalesce("ended_at", "expires_at"), "<", ended))
    .executeTakeFirst();
  return Number(codes.numDeletedRows) + Number(sessions.numDeletedRows);
}

import type { Tx } from "#server/realtime/commit.ts";
import { SessionEntity } from "./session.entity.ts";

/** Ends a session that runs; its sockets and documents are decided again and close. */
export async function endOneSession(tx: Tx, id: string, now: Date): Promise<boolean> {
  const ended = await tx.em.nativeUpdate(SessionEntity, { id, endedAt: null }, { endedAt: now });
  if (ended > 0) tx.recheck(`session:${id}`);
  return ended > 0;
}

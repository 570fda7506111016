import type { Tx } from "#server/realtime/commit.ts";
import { freeJoinCode } from "../create-workshop.ts";

/** The codes that came with the prepared database are known to everybody who has one. */
export async function renewDemoCodes(tx: Tx): Promise<void> {
  const workshops = await tx.db
    .selectFrom("workshop")
    .select("id")
    .where("demo", "=", true)
    .execute();
  for (const { id } of workshops) {
    const join_code = await freeJoinCode(tx);
    await tx.db.updateTable("workshop").set({ join_code }).where("id", "=", id).execute();
  }
}

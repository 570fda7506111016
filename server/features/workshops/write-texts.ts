import type { Tx } from "#server/realtime/commit.ts";
import type { TextOfWorkshop } from "./workshop-input.ts";

/** Puts these texts in the place of the ones a workshop has; the first is the original. */
export async function writeWorkshopTexts(
  tx: Tx,
  workshopId: string,
  texts: readonly TextOfWorkshop[],
): Promise<void> {
  await tx.db.deleteFrom("workshop_text").where("workshop_id", "=", workshopId).execute();
  const rows = texts.map((text, index) => ({
    workshop_id: workshopId,
    ...text,
    original: index === 0,
  }));
  await tx.db.insertInto("workshop_text").values(rows).execute();
}

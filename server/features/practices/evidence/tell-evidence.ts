import type { HubContext } from "#server/core/context.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { hasMeasuredResult } from "../adoption/measured-result.ts";
import { noteAdoption } from "../adoption/note-adoption.ts";
import { practiceTopic } from "../practices.events.ts";
import type { EvidenceOwner } from "./enter-evidence.ts";
import { evidenceChanged } from "./evidence-event.type.ts";

/** Which result a command changed, and what it hangs on. */
export interface ChangedEvidence extends EvidenceOwner {
  evidenceId: string;
}

/**
 * Tells what follows a practice that a result of it, or of an adoption, changed; those who follow
 * its cities hear of the first measured result that a city `written` down for an adoption.
 */
export async function tellEvidence(
  context: HubContext,
  tx: Tx,
  evidenceId: string,
  owner: EvidenceOwner,
  how: "written" | "judged" | "removed",
): Promise<ChangedEvidence> {
  const { practiceId, adoption } = owner;
  if (how === "written" && adoption !== null && (await isNews(tx, adoption.id)))
    await noteAdoption(context, tx, "result_measured", adoption);
  const now = context.services.clock.now();
  const changed =
    adoption === null
      ? tx.db.updateTable("practice").set({ changed_at: now }).where("id", "=", practiceId)
      : tx.db.updateTable("adoption").set({ edited_at: now }).where("id", "=", adoption.id);
  await changed.execute();
  await tx.append(practiceTopic(practiceId), evidenceChanged(evidenceId, adoption?.id ?? null));
  return { evidenceId, ...owner };
}

async function isNews({ db }: Tx, adoptionId: string): Promise<boolean> {
  const news = await db
    .selectFrom("adoption")
    .select("adoption.id")
    .where("adoption.id", "=", adoptionId)
    .where(hasMeasuredResult)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("activity")
            .select("activity.id")
            .where("activity.adoption_id", "=", adoptionId)
            .where("activity.kind", "=", "result_measured"),
        ),
      ),
    )
    .executeTakeFirst();
  return news !== undefined;
}

import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { selectWorkshops } from "./workshop.row.ts";
import type { Workshop, WorkshopText } from "./workshop.type.ts";

/** The workshop with that id whoever asks; null when there is none. Ask `may.read` before showing it. */
export function loadWorkshop(context: HubContext, id: string): Promise<Workshop | null> {
  return workshops(context).load(id);
}

/** What was read in another way need not be read again. */
export function rememberWorkshop(context: HubContext, workshop: Workshop): Workshop {
  workshops(context).prime(workshop.id, workshop);
  return workshop;
}

function workshops(context: HubContext) {
  return loader<string, Workshop | null>(context, "Workshop", async (ids) => {
    const rows = await selectWorkshops(context.db).where("workshop.id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  });
}

/** The workshop of a row that refers to it. */
export async function workshopOf(
  context: HubContext,
  row: { workshopId: string },
): Promise<Workshop> {
  const workshop = await loadWorkshop(context, row.workshopId);
  if (!workshop) throw new Error(`Workshop ${row.workshopId} is gone.`);
  return workshop;
}

/** Title and summary in every language, the original first. */
export function loadTexts(context: HubContext, workshopId: string): Promise<WorkshopText[]> {
  return loader<string, WorkshopText[]>(context, "Workshop.texts", async (ids) => {
    const rows = await context.db
      .selectFrom("workshop_text")
      .select(["workshop_id", "language", "title", "summary", "original"])
      .where("workshop_id", "in", ids)
      .orderBy("original", "desc")
      .orderBy("language")
      .execute();
    const groups = Map.groupBy(rows, (row) => row.workshop_id);
    return ids.map((id) => groups.get(id) ?? []);
  }).load(workshopId);
}

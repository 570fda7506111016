import { seedId } from "#server/core/database/seed/seed-id.ts";
import { renderText } from "#server/realtime/collab/rich-text/render.ts";
import { stateOfDocument } from "#server/realtime/collab/rich-text/write-document.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { DemoWorkshop } from "./demo-workshop.ts";
import type { DemoIds } from "./write-demo-workshop.ts";

/** Minutes as an editor would have left them, with their first revision. */
export async function writeDemoMinutes(
  tx: Tx,
  ids: DemoIds,
  demo: DemoWorkshop,
  now: Date,
): Promise<void> {
  for (const { key, minutes } of demo.agenda) {
    if (!minutes) continue;
    const state = stateOfDocument(minutes.text);
    const { html, plain, markdown } = renderText(minutes.text);
    const id = seedId("demo-minutes", `${demo.key}/${key}`);
    await tx.db
      .insertInto("minutes")
      .values({
        id,
        agenda_item_id: ids.item(key),
        state,
        html,
        plain,
        markdown,
        revision: 1,
        version: 1,
        saved_at: now,
      })
      .execute();
    await tx.db
      .insertInto("minutes_revision")
      .values({
        id: seedId("demo-revision", `${demo.key}/${key}`),
        minutes_id: id,
        number: 1,
        state,
        html,
        markdown,
        authors: [ids.attendance(minutes.author)],
        restored_from: null,
        saved_at: now,
      })
      .execute();
  }
}

import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { demoPersonId } from "../../demo/write-demo-people.ts";
import { liveComments } from "../../demo/live-comments.ts";
import { liveDemoId } from "../../demo/seed-demo.ts";
import { liveWorkshop } from "../../demo/live-workshop.ts";

export type DemoFrom = { comment: string } | { item: string };
type DemoResult = { challenge_id: string } | { adoption_id: string };

const inLive = (kind: string, key: string) => seedId(kind, `${liveWorkshop.key}/${key}`);

/** Links a result to a comment or an item of the live demo workshop. */
export async function writeDemoOrigin(
  tx: Tx,
  key: string,
  from: DemoFrom,
  result: DemoResult,
  { by, at }: { by: string; at: Date },
): Promise<void> {
  const commentKey = "comment" in from ? from.comment : null;
  const itemKey =
    "item" in from ? from.item : liveComments.find((each) => each.key === from.comment)!.item;
  await tx.db
    .insertInto("outcome")
    .values({
      id: seedId("demo-outcome", key),
      workshop_id: liveDemoId,
      agenda_item_id: inLive("demo-item", itemKey),
      comment_id: commentKey === null ? null : inLive("demo-comment", commentKey),
      ...result,
      made_by: demoPersonId(by),
      made_at: at,
    })
    .execute();
}

import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { demoPeople } from "./demo-people.ts";
import type { DemoComment, DemoWorkshop } from "./demo-workshop.ts";
import type { DemoIds } from "./write-demo-workshop.ts";

const minute = 60 * 1000;

/** Comments with their events, one every few minutes from the beginning, and their reactions. */
export async function writeDemoComments(
  tx: Tx,
  ids: DemoIds,
  demo: DemoWorkshop,
  startsAt: Date,
): Promise<void> {
  const id = (key: string) => seedId("demo-comment", `${demo.key}/${key}`);
  const comments = [];
  const reactions = [];
  for (const [index, comment] of demo.comments.entries()) {
    const at = new Date(startsAt.getTime() + (index + 1) * 7 * minute);
    const posted = happened.commentPosted(id(comment.key));
    const { seq } = await tx.append(workshopTopic(ids.workshop), posted);
    comments.push({
      id: id(comment.key),
      workshop_id: ids.workshop,
      agenda_item_id: ids.item(comment.item),
      in_reply_to_id: comment.replyTo === undefined ? null : id(comment.replyTo),
      attendance_id: ids.attendance(comment.by),
      client_key: id(comment.key),
      seq,
      body: comment.body,
      language: comment.language,
      ...attributed(comment),
      created_at: at,
    });
    for (const { by, kind } of comment.reactions ?? [])
      reactions.push({
        comment_id: id(comment.key),
        attendance_id: ids.attendance(by),
        kind,
        created_at: at,
      });
  }
  if (comments.length > 0) await tx.db.insertInto("comment").values(comments).execute();
  if (reactions.length > 0) await tx.db.insertInto("reaction").values(reactions).execute();
}

function attributed({ agency, by }: DemoComment) {
  const city = demoPeople.find(({ key }) => key === by)?.membership.city;
  return agency === true && city !== undefined
    ? { attribution: "agency" as const, for_city_id: seedId("city", city) }
    : { attribution: "personal" as const, for_city_id: null };
}

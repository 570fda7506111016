import type { Services } from "#server/core/context.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { happened } from "../discussion/discussion.events.ts";
import { practiceTopic } from "../practices.events.ts";
import {
  type DemoDiscussion,
  type DemoDiscussionComment,
  demoDiscussions,
} from "./demo-discussions.ts";
import { demoPerson } from "./write-demo-practice.ts";

const dayMs = 24 * 60 * 60 * 1000;
const commentId = (key: string) => seedId("demo-discussion-comment", key);

/**
 * Lets demo people talk under practices, in a hub that wants a demo; people and practices are there
 * already. Nothing is added to a discussion that was begun, so a restart changes nothing.
 */
export async function seedDemoDiscussions(services: Services): Promise<void> {
  if (!services.config.demo || (await isSeeded(services))) return;
  try {
    await commit(contextOfHub(services, "seed-demo-discussions"), async (tx) => {
      for (const discussion of demoDiscussions) await write(tx, discussion, services.clock.now());
    });
  } catch (failure) {
    // Another node that starts at this moment was quicker.
    if (!isUniqueViolation(failure)) throw failure;
  }
}

async function write(tx: Tx, { practiceId, comments }: DemoDiscussion, now: Date): Promise<void> {
  for (const comment of comments) {
    const at = new Date(now.getTime() - comment.daysAgo * dayMs);
    const event = await tx.append(
      practiceTopic(practiceId),
      happened.posted(commentId(comment.key)),
    );
    await writeComment(tx, practiceId, comment, event.seq, at);
  }
}

async function writeComment(
  { db }: Tx,
  practiceId: string,
  { key, by, forCity, replyTo, language, body, reactions = [] }: DemoDiscussionComment,
  seq: number,
  at: Date,
): Promise<void> {
  await db
    .insertInto("discussion_comment")
    .values({
      id: commentId(key),
      practice_id: practiceId,
      in_reply_to_id: replyTo === undefined ? null : commentId(replyTo),
      person_id: demoPerson(by),
      client_key: commentId(key),
      seq,
      body,
      language,
      attribution: forCity === undefined ? "personal" : "agency",
      for_city_id: forCity === undefined ? null : seedId("city", forCity),
      created_at: at,
    })
    .execute();
  const rows = reactions.map((reaction) => ({
    comment_id: commentId(key),
    person_id: demoPerson(reaction.by),
    kind: reaction.kind,
    created_at: at,
  }));
  if (rows.length > 0) await db.insertInto("discussion_reaction").values(rows).execute();
}

async function isSeeded({ database }: Services): Promise<boolean> {
  const ids = demoDiscussions.map(({ comments: [first] }) => commentId(first!.key));
  const found = await database.kysely
    .selectFrom("discussion_comment")
    .select("id")
    .where("id", "in", ids)
    .executeTakeFirst();
  return found !== undefined;
}

import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { InvalidInput, NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { keyWritesFor } from "#server/features/network/key-city.ts";
import { takeCommentPoint } from "#server/features/network/comments/comment-limit.ts";
import {
  noSeat,
  readSeat,
  sameSeat,
  type SeatKey,
  seatOfMemberships,
} from "#server/features/network/seat-key.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { happened } from "./discussion.events.ts";
import type { PostDiscussionCommentInput } from "./discussion.inputs.ts";
import { may } from "./discussion.policy.ts";
import { announceDiscussion } from "./network-discussion.type.ts";
import { selectDiscussionComments } from "./discussion.row.ts";
import { enterSubject, type Subject, subjectIn } from "./discussion-subject.ts";

/**
 * Says something under a practice or a challenge. Its place is the number that the log gives its
 * event. A retry with the same client key resolves to the comment of the first time, whatever
 * happened since, also when the two race. Resolves to the comment's key.
 */
export async function postDiscussionComment(
  context: HubContext,
  input: PostDiscussionCommentInput,
): Promise<string> {
  const subject = subjectIn(input.subjectId);
  const said = {
    client_key: clientKey(input.clientKey),
    body: writtenText("body", input.body, limits.commentBody),
    language: languageTag("language", input.language),
    attribution: input.attribution,
  };
  await takeCommentPoint(context);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const { viewer } = context;
      const facts = await enterSubject(context, tx, subject);
      if (viewer.kind === "person") {
        const known = await findByKey(tx, viewer.personId, said.client_key);
        if (known !== null) return known;
      }
      demand(may.comment(viewer, facts));
      if (viewer.kind !== "person") throw new Error("The policy lets people alone comment.");
      const seat = await seatFor(context, tx, input);
      demand(keyWritesFor(viewer, seat.cityId));
      const inReplyTo =
        input.inReplyToId == null ? null : await answered(tx, input.inReplyToId, subject);
      const id = v7();
      const event = await tx.append(subject.kind.topic(subject.key), happened.posted(id));
      await tx.db
        .insertInto("discussion_comment")
        .values({
          ...said,
          id,
          [subject.kind.column]: subject.key,
          in_reply_to_id: inReplyTo,
          person_id: viewer.personId,
          for_city_id: seat.cityId,
          for_organisation_id: seat.organisationId,
          seq: event.seq,
          created_at: event.at,
        })
        .execute();
      await announceDiscussion(tx, subject, { id, forCityId: seat.cityId }, true);
      return id;
    }),
  );
}

/** For whom it is said: the named seat, or the only one that the person has. */
async function seatFor(
  { viewer }: HubContext,
  tx: Tx,
  { attribution, seatId }: PostDiscussionCommentInput,
): Promise<SeatKey> {
  if (attribution === "personal") return noSeat;
  const seat = seatId == null ? seatOfMemberships(viewer) : await readSeat(tx.db, seatId);
  if (seatId == null && sameSeat(seat, noSeat))
    throw new Refused(new InvalidInput("seatId", "Say for which city or organisation you speak."));
  demand(may.speakFor(viewer, seat));
  return seat;
}

async function findByKey(tx: Tx, personId: string, key: string): Promise<string | null> {
  const known = await tx.db
    .selectFrom("discussion_comment")
    .select("id")
    .where("person_id", "=", personId)
    .where("client_key", "=", key)
    .executeTakeFirst();
  return known?.id ?? null;
}

/** The comment that is answered: in the same discussion, and not taken from it. */
async function answered(tx: Tx, commentId: string, { kind, key }: Subject): Promise<string> {
  const comment = await selectDiscussionComments(tx.db)
    .where("discussion_comment.id", "=", keyIn(commentId, "DiscussionComment"))
    .where(`discussion_comment.${kind.column}`, "=", key)
    .executeTakeFirst();
  if (!comment) throw new Refused(new NotFound("The comment to answer is not in this discussion."));
  demand(may.answer(comment));
  return comment.id;
}

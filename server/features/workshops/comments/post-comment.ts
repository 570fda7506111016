import type { Insertable } from "kysely";
import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import type { CommentTable } from "#server/core/database/tables.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { noSuchItem } from "../agenda/enter-agenda.ts";
import type { Attendance } from "../attendance/attendance.type.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { enter } from "../enter.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "../workshops.policy.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import { presenceOf } from "../room/presence.resolver.ts";
import type { Workshop } from "../workshop.type.ts";
import type { PostCommentInput } from "./comment.inputs.ts";
import { announceComment } from "./network-comment.type.ts";
import { keyWritesFor } from "#server/features/network/key-city.ts";
import { takeCommentPoint } from "#server/features/network/comments/comment-limit.ts";

/**
 * Says something in the room. Its place is the number that the log gives its event, so everybody
 * sees the same order. A retry with the same client key resolves to the comment of the first time,
 * whatever happened since, also when the two race. Where comments wait for a host it is kept apart, and
 * the room hears nothing of it.
 */
export async function postComment(context: HubContext, input: PostCommentInput): Promise<Posted> {
  const itemId = keyIn(input.agendaItemId, "AgendaItem");
  const said = {
    client_key: clientKey(input.clientKey),
    body: writtenText("body", input.body, limits.commentBody),
    language: languageTag("language", input.language),
    attribution: input.attribution,
  };
  await takeCommentPoint(context);
  const told = { room: "", member: "" };
  const posted = await againWhenTaken(() =>
    commit(context, async (tx) => {
      const workshopId = await workshopOfItem(tx, itemId);
      const { workshop, attendance } = await enter(context, tx, workshopId, "speak");
      const known = attendance && (await findByKey(tx, attendance.id, said.client_key));
      if (known) return { id: known, held: false };
      const waits = attendance && (await findHeldByKey(tx, attendance.id, said.client_key));
      if (waits) return { id: waits, held: true };
      demand(may.comment(context.viewer, workshop, attendance));
      if (attendance === null) throw new Error("The policy lets nobody comment without attending.");
      const seat = input.attribution === "agency" ? attendance.seatCityId : null;
      demand(keyWritesFor(context.viewer, seat));
      if (input.attribution === "agency") demand(may.speakForAgency(context.viewer, attendance));
      const inReplyTo =
        input.inReplyToId == null ? null : await answered(tx, input.inReplyToId, itemId);
      Object.assign(told, { room: workshopId, member: attendance.id });
      const comment = {
        ...said,
        for_city_id: null,
        for_organisation_id: null,
        ...forSeat(input.attribution, attendance),
        id: v7(),
        workshop_id: workshopId,
        agenda_item_id: itemId,
        in_reply_to_id: inReplyTo,
        attendance_id: attendance.id,
      };
      const held = may.isHeld(context.viewer, workshop, attendance);
      if (held) await hold(tx, comment, context.services.clock.now());
      else await putInRoom(tx, workshop, comment);
      return { id: comment.id, held };
    }),
  );
  if (told.member) presenceOf(context).stopWriting(told.room, told.member);
  return posted;
}

/** Where it is: in the room, or with the hosts. */
export interface Posted {
  id: string;
  held: boolean;
}

type NewComment = Omit<Insertable<CommentTable>, "seq" | "created_at"> & {
  for_city_id: string | null;
};

/** Its place is the number that the log gives its event now. */
export async function putInRoom(tx: Tx, workshop: Workshop, comment: NewComment): Promise<void> {
  const { id, for_city_id: forCityId } = comment;
  const event = await tx.append(workshopTopic(workshop.id), happened.commentPosted(id));
  await tx.db
    .insertInto("comment")
    .values({ ...comment, seq: event.seq, created_at: event.at })
    .execute();
  await announceComment(tx, workshop, { id, forCityId }, true);
}

async function hold({ db }: Tx, comment: NewComment, created_at: Date): Promise<void> {
  await db
    .insertInto("held_comment")
    .values({ ...comment, created_at })
    .execute();
}

/** The seat as it is now: who speaks for an agency today may sit for another one next year. */
function forSeat(attribution: PostCommentInput["attribution"], attendance: Attendance) {
  if (attribution === "personal") return {};
  return { for_city_id: attendance.seatCityId, for_organisation_id: attendance.seatOrganisationId };
}

async function workshopOfItem(tx: Tx, itemId: string): Promise<string> {
  const item = await tx.db
    .selectFrom("agenda_item")
    .select("workshop_id")
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!item) throw noSuchItem();
  return item.workshop_id;
}

async function findByKey(tx: Tx, attendanceId: string, key: string): Promise<string | null> {
  const known = await tx.db
    .selectFrom("comment")
    .select("id")
    .where("attendance_id", "=", attendanceId)
    .where("client_key", "=", key)
    .executeTakeFirst();
  return known?.id ?? null;
}

async function findHeldByKey(tx: Tx, attendanceId: string, key: string): Promise<string | null> {
  const known = await tx.db
    .selectFrom("held_comment")
    .select("id")
    .where("attendance_id", "=", attendanceId)
    .where("client_key", "=", key)
    .executeTakeFirst();
  return known?.id ?? null;
}

/** The comment that is answered: at the same item, and not taken from the room. */
async function answered(tx: Tx, commentId: string, itemId: string): Promise<string> {
  const key = keyIn(commentId, "Comment");
  const comment = await tx.db
    .selectFrom("comment")
    .select([
      "attendance_id as attendanceId",
      "withdrawn_at as withdrawnAt",
      "hidden_at as hiddenAt",
    ])
    .where("id", "=", key)
    .where("agenda_item_id", "=", itemId)
    .executeTakeFirst();
  if (!comment) throw new Refused(new NotFound("The comment to answer is not at this item."));
  demand(may.answer(comment));
  return key;
}

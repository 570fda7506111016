import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { parseGlobalId } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { selectChallenges } from "#server/features/challenges/challenge.row.ts";
import {
  challengeTopic,
  happened as challengeHappened,
} from "#server/features/challenges/challenges.events.ts";
import { selectComments } from "../comments/comment.row.ts";
import { enter } from "../enter.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "./outcome.policy.ts";

/** Where something came from, entered: who may not read it does not get here. */
export interface Origin {
  columns: {
    workshop_id: string | null;
    agenda_item_id: string | null;
    comment_id: string | null;
    from_challenge_id: string | null;
  };
  /** Throws `Refused` when who asks may not link such a result to it. */
  demandLink(ofOwnCity: boolean): void;
  /** Lets those who follow it know. */
  tell(): Promise<void>;
}

const nowhere = {
  workshop_id: null,
  agenda_item_id: null,
  comment_id: null,
  from_challenge_id: null,
};

/** The workshop, agenda item, comment or challenge with that global id. Throws `Refused`. */
export function enterOrigin(context: HubContext, tx: Tx, fromId: string): Promise<Origin> {
  const { type, key } = parseGlobalId(fromId, "Workshop", "AgendaItem", "Comment", "Challenge");
  if (type === "Challenge") return fromChallenge(context, tx, key);
  if (type === "Comment") return fromComment(context, tx, key);
  return type === "AgendaItem" ? fromItem(context, tx, key) : fromRoom(context, tx, key);
}

async function fromRoom(context: HubContext, tx: Tx, workshopId: string): Promise<Origin> {
  const { workshop, attendance } = await enter(context, tx, workshopId, "speak");
  return {
    columns: { ...nowhere, workshop_id: workshopId },
    demandLink: (own) => demand(may.linkFromWorkshop(context.viewer, workshop, attendance, own)),
    tell: async () => {
      await tx.append(workshopTopic(workshopId), happened.workshopChanged());
    },
  };
}

async function fromItem(context: HubContext, tx: Tx, itemId: string): Promise<Origin> {
  const item = await tx.db
    .selectFrom("agenda_item")
    .select("workshop_id")
    .where("id", "=", itemId)
    .executeTakeFirst();
  if (!item) throw noSuchOrigin();
  const room = await fromRoom(context, tx, item.workshop_id);
  return { ...room, columns: { ...room.columns, agenda_item_id: itemId } };
}

async function fromComment(context: HubContext, tx: Tx, commentId: string): Promise<Origin> {
  const comment = await selectComments(tx.db)
    .where("comment.id", "=", commentId)
    .executeTakeFirst();
  if (!comment) throw noSuchOrigin();
  const item = await fromItem(context, tx, comment.agendaItemId);
  return {
    columns: { ...item.columns, comment_id: commentId },
    demandLink(own) {
      item.demandLink(own);
      demand(may.beginFromComment(comment));
    },
    tell: async () => {
      await tx.append(workshopTopic(comment.workshopId), happened.commentChanged(commentId));
    },
  };
}

async function fromChallenge(context: HubContext, tx: Tx, challengeId: string): Promise<Origin> {
  const challenge = await selectChallenges(tx.db)
    .where("challenge.id", "=", challengeId)
    .executeTakeFirst();
  if (!challenge) throw noSuchOrigin();
  return {
    columns: { ...nowhere, from_challenge_id: challengeId },
    demandLink: (own) => demand(may.linkFromChallenge(context.viewer, challenge, own)),
    tell: async () => {
      await tx.append(challengeTopic(challengeId), challengeHappened.challengeChanged());
    },
  };
}

function noSuchOrigin(): Refused {
  return new Refused(new InvalidInput("fromId", "There is nothing to begin from."));
}

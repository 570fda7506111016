/** The reaction words, as the API has them. */
export type ReactionKind = "AGREE" | "THANKS" | "USEFUL";

interface Waiting {
  /** Names the entry in storage; a comment's is also its client key. */
  key: string;
  /** Who wrote it: another person at the same browser never sends it. */
  attendanceId: string;
  /** When it was written, by this device, in ms: the order in which it goes out. */
  at: number;
  /** Why the hub did not take it; null while it waits to be sent. */
  refused: string | null;
}

export interface CommentEntry extends Waiting {
  kind: "comment";
  agendaItemId: string;
  body: string;
  language: string;
  attribution: "PERSONAL" | "AGENCY";
  inReplyToId: string | null;
}

export interface ReactionEntry extends Waiting {
  kind: "reaction";
  commentId: string;
  reaction: ReactionKind;
  on: boolean;
  /** How many had reacted when the button was pressed: what is shown until the hub answers. */
  countThen: number;
  /** Whether this person's was among them. */
  onThen: boolean;
}

export type OutboxEntry = CommentEntry | ReactionEntry;

/** Pressing a reaction again replaces what waits: the last wish counts. */
export function reactionKey(commentId: string, reaction: ReactionKind): string {
  return `${commentId}:${reaction}`;
}

/** The number beside a reaction while it waits. */
export function expectedCount(entry: Pick<ReactionEntry, "on" | "onThen" | "countThen">): number {
  return entry.countThen + Number(entry.on) - Number(entry.onThen);
}

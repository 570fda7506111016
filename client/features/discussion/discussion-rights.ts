import type { DiscussionQuery } from "./Discussion.generated.ts";

/** Who looks at a discussion, and what to offer them; the hub decides again. */
export interface Standing {
  me: { id: string; name: string } | null;
  canComment: boolean;
  /** Hides and shows. */
  keepsOrder: boolean;
  /** Cities and organisations they may speak for. */
  seats: readonly { id: string; name: string }[];
}

export function standingOf(viewer: DiscussionQuery["viewer"], canComment: boolean): Standing {
  const memberships = viewer?.memberships ?? [];
  const seats = memberships
    .map(({ city, organisation }) => city ?? organisation)
    .filter((seat) => seat !== null);
  return {
    me: viewer?.person ?? null,
    canComment,
    keepsOrder: memberships.some(({ role }) => role === "SECRETARIAT"),
    seats: [...new Map(seats.map((seat) => [seat.id, seat])).values()],
  };
}

interface CommentFacts {
  state: "SHOWN" | "WITHDRAWN" | "HIDDEN";
  author: { id: string };
}

/** What was told live is the same for everybody, so what is one's own is seen here. */
export function rightsAt(comment: CommentFacts, { me, canComment, keepsOrder }: Standing) {
  const own = me?.id === comment.author.id;
  const shown = comment.state === "SHOWN";
  return {
    own,
    edit: own && shown && canComment,
    withdraw: own && comment.state !== "WITHDRAWN",
    report: shown && !own && me !== null,
    hide: keepsOrder && shown,
    show: keepsOrder && comment.state === "HIDDEN",
    answer: shown && canComment,
  };
}

export type Rights = ReturnType<typeof rightsAt>;

import { mayMake, type Room } from "../room/room.ts";

interface CommentFacts {
  state: "SHOWN" | "WITHDRAWN" | "HIDDEN";
  author: { id: string };
}

type RoomFacts = Pick<Room, "canComment" | "canHost"> & {
  me: { id: string; isGuest: boolean } | null;
};

/**
 * What to offer at a comment. A comment that was told live is the same for everybody, so what is
 * one's own is seen here; the hub decides again.
 */
export function commentRights(comment: CommentFacts, room: RoomFacts) {
  const own = room.me?.id === comment.author.id;
  const shown = comment.state === "SHOWN";
  return {
    own,
    edit: own && shown && room.canComment,
    withdraw: own && comment.state !== "WITHDRAWN",
    report: shown && !own && room.me !== null,
    hide: room.canHost && shown,
    show: room.canHost && comment.state === "HIDDEN",
    make: shown && mayMake(room),
    answer: shown && room.canComment,
  };
}

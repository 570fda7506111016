import type { GraphQLError } from "graphql";
import type { Cursor } from "#server/realtime/cursor.ts";

/** One subscriber in a group, however it is connected. */
export interface Member {
  /** Members with the same lane are sent the very same bytes. */
  readonly lane: string;
  /**
   * The bytes that tell a member of this lane a payload (JSON) and where in the log it stands; never
   * changed once made.
   */
  frame(payload: Buffer, place: Cursor): Buffer;
  /** The last event it was sent; only its group writes this. */
  seq: number;
  /** It is gone: nothing is sent any more. */
  readonly over: boolean;
  /** Never blocks and never throws: a member that cannot keep up is the member's loss (RT8). */
  send(frame: Buffer): void;
  /** Resolves when more history may be sent, or when it is over. */
  roomForMore(): Promise<void>;
  /** The group cannot go on. */
  end(error: GraphQLError): void;
}

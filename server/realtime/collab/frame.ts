import { IncomingMessage, MessageType } from "@hocuspocus/server";
import * as Y from "yjs";
import { documentCaps } from "#schema/collab.ts";

/**
 * What a message from a client is, as far as limits and acknowledgements care. `answer` is an
 * update too: what the hub lacked when the connection began.
 */
export type FrameKind =
  | "authenticate"
  | "sync"
  | "answer"
  | "update"
  | "awareness"
  | "close"
  | "alive";

export interface Frame {
  kind: FrameKind;
  /** The document's name, perhaps followed by a mark of the client; empty for `alive`. */
  address: string;
  /** Of an `update`: what Yjs made. */
  payload?: Uint8Array;
}

const syncStep1 = 0;
const syncStep2 = 1;
const syncUpdate = 2;

/**
 * Reads a message before the library does: null when it is not one that a client may send, or lies
 * about its lengths (CO5). What is inside an update is looked at when it is applied (updates.ts).
 */
export function readFrame(data: Uint8Array): Frame | null {
  if (data.length === 1) {
    return (data[0] as MessageType) === MessageType.Pong ? { kind: "alive", address: "" } : null;
  }
  try {
    const message = new IncomingMessage(data);
    const address = message.readVarString();
    const read = readKind(message, data.length);
    return typeof read === "object" ? read && { ...read, address } : { kind: read, address };
  } catch {
    return null;
  }
}

type Read = FrameKind | Pick<Frame, "kind" | "payload"> | null;

function readKind(message: IncomingMessage, length: number): Read {
  switch (message.readVarUint() as MessageType) {
    case MessageType.Auth:
      message.readVarUint();
      message.readVarString();
      return "authenticate";
    case MessageType.Sync:
    case MessageType.SyncReply:
      return readSync(message);
    case MessageType.Awareness:
      return length <= documentCaps.awarenessBytes && isAwareness(message) ? "awareness" : null;
    case MessageType.QueryAwareness:
      return "awareness";
    case MessageType.CLOSE:
      return "close";
    default:
      return null;
  }
}

function readSync(message: IncomingMessage): Read {
  const step = message.readVarUint();
  const payload = message.readVarUint8Array();
  if (step === syncStep1) {
    Y.decodeStateVector(payload);
    return "sync";
  }
  if (step === syncUpdate) return { kind: "update", payload };
  return step === syncStep2 ? "answer" : null;
}

function isAwareness(message: IncomingMessage): boolean {
  const inner = new IncomingMessage(message.readVarUint8Array());
  const count = inner.readVarUint();
  for (let index = 0; index < count; index += 1) {
    inner.readVarUint();
    inner.readVarUint();
    JSON.parse(inner.readVarString());
  }
  return true;
}

import type { Refusal } from "#server/core/http/raw-answer.ts";
import { keyRefused } from "#server/core/key-refused.ts";

/** Why a socket or a stream is not opened, before anything was asked over it. */
export const connectionRefusals = {
  nothingThere: { status: 404, code: "NOT_FOUND", message: "There is nothing at this address." },
  badKey: { status: 401, code: "UNAUTHENTICATED", message: keyRefused },
  otherOrigin: {
    status: 403,
    code: "FORBIDDEN",
    message: "This page may not use the hub with your session.",
  },
  tooMany: {
    status: 429,
    code: "CONNECTION_LIMIT",
    message: "As many connections are open from this address as one may have.",
    retryAfterSeconds: 10,
  },
  stopping: {
    status: 503,
    code: "INTERRUPTED",
    message: "This node takes no connections at the moment. Connect again.",
    retryAfterSeconds: 1,
  },
} as const satisfies Readonly<Record<string, Refusal>>;

import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { ConnectionError } from "fastify";
import type { Config } from "#server/core/config.ts";
import { answerRaw, type Refusal } from "#server/core/http/raw-answer.ts";
import type { Log } from "#server/core/log.ts";

/** What can be said of a request that never became one. */
const answers: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    code: "BAD_REQUEST",
    message: "The request took too long to arrive.",
  },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: "BAD_REQUEST",
    message:
      "Address and headers are too long together: at most 16 kB are taken. Send a long query by POST.",
  },
};
const notHttp: Refusal = {
  status: 400,
  code: "BAD_REQUEST",
  message: "This is not a request of HTTP.",
};

/** Answers what is not HTTP, or comes too slowly. */
export function brokenRequestAnswers(
  config: Config,
  log: Log,
): (error: ConnectionError, socket: Socket) => void {
  return (error, socket) => {
    if (!socket.writable || error.code === "ECONNRESET") {
      socket.destroy();
      return;
    }
    const requestId = randomUUID();
    log.info({ requestId, reason: error.code }, "what came was no request");
    answerRaw(socket, config, requestId, answers[error.code] ?? notHttp);
    // Who does not hang up on their side is not waited for.
    socket.destroySoon();
  };
}

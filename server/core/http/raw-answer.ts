import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import type { Config } from "#server/core/config.ts";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { errorExtensions } from "#server/core/graphql/error-extensions.ts";

/** A refusal as programs and people are told it. */
export interface Refusal {
  status: number;
  code: ErrorCode;
  message: string;
  /** What the `Retry-After` header says too. */
  retryAfterSeconds?: number;
}

/**
 * Refuses where there is no request to reply to: a connection that never became one, or that wants
 * to be a socket. In the form of every other error; then it hangs up.
 */
export function answerRaw(
  socket: Duplex,
  config: Pick<Config, "publicUrl">,
  requestId: string,
  { status, code, message, retryAfterSeconds }: Refusal,
): void {
  const facts = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
  const extensions = errorExtensions(config, code, requestId, facts);
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "Content-Type: application/json; charset=utf-8",
    "X-Content-Type-Options: nosniff",
    `X-Request-Id: ${requestId}`,
    ...(retryAfterSeconds === undefined ? [] : [`Retry-After: ${retryAfterSeconds}`]),
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

import type { Socket } from "node:net";
import type { ConnectionError } from "fastify";

/** What can be said of a request that never became one. */
const answers: Readonly<Record<string, readonly [status: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "The request took too long to arrive."],
  HPE_HEADER_OVERFLOW: [
    "431 Request Header Fields Too Large",
    "Address and headers are too long together: at most 16 kB are taken. Send a long query by POST.",
  ],
};
const notHttp = ["400 Bad Request", "This is not a request of HTTP."] as const;

/** Answers what is not HTTP, or comes too slowly, in the form of every other error, and hangs up. */
export function answerBrokenRequest(error: ConnectionError, socket: Socket): void {
  if (!socket.writable || error.code === "ECONNRESET") {
    socket.destroy();
    return;
  }
  const [status, message] = answers[error.code] ?? notHttp;
  const body = JSON.stringify({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    "Content-Type: application/json; charset=utf-8",
    "X-Content-Type-Options: nosniff",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
  // Who does not hang up on their side is not waited for.
  socket.destroySoon();
}

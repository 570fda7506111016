import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { keyRefused } from "#server/core/key-refused.ts";

/** What a status says to somebody who did not expect it. */
const sentences: Readonly<Record<number, string>> = {
  400: "The request could not be read. Send JSON as the documentation shows it.",
  401: keyRefused,
  404: "There is nothing at this address.",
  405: "This address does not take that method.",
  413: "The request is too big: at most 200 kB are taken.",
  415: "Send the request as application/json.",
};

const codes: Readonly<Record<number, ErrorCode>> = { 401: "UNAUTHENTICATED", 404: "NOT_FOUND" };

/** An error outside GraphQL as JSON of the same form, without a stack or a path of ours. */
export function answerError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  // A file outside its folder is refused by who serves files: to others nothing is there.
  const status = error.statusCode === 403 ? 404 : (error.statusCode ?? 500);
  if (status >= 500) request.log.error({ err: error }, "a request failed");
  const message =
    sentences[status] ?? `Something broke here, not with you. Tell us the number ${request.id}.`;
  const code = status >= 500 ? "INTERNAL_SERVER_ERROR" : (codes[status] ?? "BAD_REQUEST");
  if (status === 401) void reply.header("www-authenticate", 'Bearer error="invalid_token"');
  void reply
    .code(status)
    .type("application/json; charset=utf-8")
    .send(refusal(request, code, message));
}

/** Answers whatever goes wrong outside GraphQL. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError);
}

/** Where no client is served: every unknown address. */
export function answerUnknown(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) => {
    return answerNotFound(request, reply, sentences[404]!);
  });
}

/** For an address that could have led somewhere: `message` says what is not there. */
export function answerNotFound(
  request: FastifyRequest,
  reply: FastifyReply,
  message: string,
): FastifyReply {
  return reply.code(404).send(refusal(request, "NOT_FOUND", message));
}

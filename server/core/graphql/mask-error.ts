import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { HubContext } from "#server/core/context.ts";
import { fill, wordIn } from "#server/core/language/sentences.ts";
import type { Log } from "#server/core/log.ts";

/** Codes whose messages were written for the one who asks. Everything else is ours to hide. */
const told = new Set([
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "CONNECTION_LIMIT",
  "FORBIDDEN",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "NOT_FOUND",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "QUERY_TOO_COMPLEX",
  "TOO_MANY_REQUESTS",
  "UNAUTHENTICATED",
]);

/**
 * What of an error leaves the server, on HTTP and on sockets alike: message, place and a stable
 * code, never a stack, SQL or a path of ours. What is hidden is logged under the request id.
 */
export function maskError(
  error: unknown,
  { requestId, language }: Pick<HubContext, "requestId" | "language">,
  log: Log,
): GraphQLFormattedError {
  const known = error instanceof GraphQLError ? error : null;
  const code = codeOf(known);
  if (known && told.has(code)) {
    const { locations, path, message } = known.toJSON();
    const extensions = { ...worthTelling(known.extensions), code, requestId };
    return { message, ...(locations && { locations }), ...(path && { path }), extensions };
  }
  log.error(
    { err: known?.originalError ?? error, requestId, path: known?.path },
    "a resolver failed",
  );
  const broke =
    "Something broke here, not with you. Try again; if it stays, tell us the number {number}.";
  return {
    message: wordIn(language, fill(broke, { number: requestId })),
    ...(known?.path && { path: known.path }),
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

/** An error that graphql-js itself throws about the document or its variables has no code yet. */
function codeOf(error: GraphQLError | null): string {
  const code = error?.extensions["code"];
  if (typeof code === "string") return code;
  return error && !error.originalError ? "GRAPHQL_VALIDATION_FAILED" : "INTERNAL_SERVER_ERROR";
}

function worthTelling(extensions: Record<string, unknown>): Record<string, unknown> {
  const { stacktrace: _stacktrace, http: _http, ...rest } = extensions;
  return rest;
}

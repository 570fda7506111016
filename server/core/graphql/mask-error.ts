import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { HubContext, Services } from "#server/core/context.ts";
import { wasCutOff } from "#server/core/database/cut-off.ts";
import { isUnfitValue } from "#server/core/database/unfit-value.ts";
import { TimedOut } from "#server/core/graphql/deadline.ts";
import { type ErrorCode, errorCodes } from "#server/core/graphql/error-codes.ts";
import { errorExtensions } from "#server/core/graphql/error-extensions.ts";
import { fill, wordIn } from "#server/core/language/sentences.ts";

/** Codes whose messages were written for the one who asks. Everything else is ours to hide. */
const told: ReadonlySet<string> = new Set(
  Object.keys(errorCodes).filter((code) => code !== "INTERNAL_SERVER_ERROR"),
);
const isTold = (code: string): code is ErrorCode => told.has(code);

/**
 * What of an error leaves the server, on HTTP and on sockets alike: message, place and a stable
 * code, never a stack, SQL or a path of ours. What is hidden is logged under the request id.
 */
export function maskError(
  error: unknown,
  { requestId, language }: Pick<HubContext, "requestId" | "language">,
  { log, config }: Pick<Services, "log" | "config">,
): GraphQLFormattedError {
  const known = error instanceof GraphQLError ? error : null;
  if (known && isMasked(known.extensions)) return known.toJSON();
  const extend = (code: ErrorCode, facts?: Record<string, unknown>) =>
    errorExtensions(config, code, requestId, facts);
  const code = codeOf(known);
  const late = timedOut(known, error, language);
  if (late) {
    const { message, limit } = late;
    const extensions = extend("TIMED_OUT", limit);
    return { message, ...(known?.path && { path: known.path }), extensions };
  }
  if (known && isTold(code) && !isTooDeep(known)) {
    const { locations, path, message } = known.toJSON();
    const extensions = extend(code, worthTelling(known.extensions));
    return { message, ...(locations && { locations }), ...(path && { path }), extensions };
  }
  const meant = meaningOf(known?.originalError ?? error);
  if (meant) {
    const { path } = known ?? {};
    const { code: stands, message } = meant;
    return { message, ...(path && { path }), extensions: extend(stands) };
  }
  const cause = known?.originalError ?? error;
  // Apollo Server asks about an error twice: where it formats it, and where it sends the answer.
  if (!isLogged(cause, requestId))
    log.error({ err: cause, requestId, path: known?.path }, "a resolver failed");
  const broke =
    "Something broke here, not with you. Try again; if it stays, tell us the number {number}.";
  return {
    message: wordIn(language, fill(broke, { number: requestId })),
    ...(known?.path && { path: known.path }),
    extensions: extend("INTERNAL_SERVER_ERROR"),
  };
}

const logged = new WeakMap<object, string>();

/** Whether it was logged under that number; from then on it was. */
function isLogged(cause: unknown, requestId: string): boolean {
  if (typeof cause !== "object" || cause === null) return false;
  const before = logged.get(cause) === requestId;
  logged.set(cause, requestId);
  return before;
}

/** It has its number and what is told of it already; only this module gives one. */
export function isMasked(extensions: Record<string, unknown> | undefined): boolean {
  return typeof extensions?.["requestId"] === "string";
}

/** It was stopped by its deadline, or the database cut what went on for far too long. */
function timedOut(
  known: GraphQLError | null,
  error: unknown,
  language: string,
): { message: string; limit?: { limit: number } } | null {
  const cause = known?.originalError ?? error;
  const own = [known, cause].find((each) => each instanceof TimedOut);
  if (own) {
    const { limit } = own;
    const stopped =
      "This took longer than {seconds} seconds and was stopped; it changed nothing. Try again, or ask for less.";
    return { message: wordIn(language, fill(stopped, { seconds: limit })), limit: { limit } };
  }
  if (!wasCutOff(cause)) return null;
  return {
    message: wordIn(language, "This took too long and was stopped. Try again, or ask for less."),
  };
}

/** A failure inside that is the doing of who asks, in words for them. */
function meaningOf(error: unknown): { code: ErrorCode; message: string } | null {
  if (isTooDeep(error)) {
    const message = "This operation is too big: it nests too deeply. Ask for less, or in several.";
    return { code: "QUERY_TOO_COMPLEX", message };
  }
  if (!isUnfitValue(error)) return null;
  const message = "A value of this operation holds a character, number or day that cannot be used.";
  return { code: "BAD_USER_INPUT", message };
}

/** Thousands of brackets inside one another: graphql-js goes down them one by one. */
function isTooDeep(error: unknown): boolean {
  return error instanceof Error && error.message.includes("Maximum call stack size exceeded");
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

import type { FastifyRequest } from "fastify";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";

/**
 * The body of an answer that refuses something outside an execution, in the form of GraphQL's errors.
 * `facts` are for programs, e.g. when to try again.
 */
export function refusal(
  { id }: FastifyRequest,
  code: ErrorCode,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
) {
  return { errors: [{ message, extensions: { code, ...facts, requestId: id } }] };
}

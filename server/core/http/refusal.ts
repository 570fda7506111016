import type { FastifyRequest } from "fastify";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { errorExtensions } from "#server/core/graphql/error-extensions.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** The hub's own address, as the configuration names it. */
    publicUrl: string;
  }
}

/**
 * The body of an answer that refuses something outside an execution, in the form of GraphQL's errors.
 * `facts` are for programs, e.g. when to try again.
 */
export function refusal(
  { id, server }: FastifyRequest,
  code: ErrorCode,
  message: string,
  facts: Readonly<Record<string, unknown>> = {},
) {
  return { errors: [{ message, extensions: errorExtensions(server, code, id, facts) }] };
}

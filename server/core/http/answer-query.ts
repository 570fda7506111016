import type { FastifyReply, FastifyRequest } from "fastify";
import type { HubContext } from "#server/core/context.ts";
import type { GraphqlRequest, PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";

/**
 * Answers a query in the short way when it is one that goes well, as Apollo Server would answer it,
 * byte for byte. False: nothing was sent, and the request is to go the long way. Only queries come
 * here, so running one twice changes nothing. See docs/decisions/0005.
 */
export async function answerQuery(
  queries: PlannedQueries,
  request: FastifyRequest,
  reply: FastifyReply,
  makeContext: () => Promise<HubContext>,
): Promise<boolean> {
  const type = answerType(request.headers.accept);
  const asked = type === null ? null : readRequest(request);
  if (asked === null) return false;
  try {
    const found = queries.find(asked);
    if (!found) return false;
    const data = await queries.run(found.known, asked, await makeContext());
    void reply
      .code(200)
      .header("content-type", type)
      .header("cache-control", "no-store")
      .header("x-operation-cost", String(found.cost))
      .send(`${JSON.stringify({ data })}\n`);
    return true;
  } catch {
    return false;
  }
}

const json = "application/json; charset=utf-8";
const ours = "application/graphql-response+json";

/** What the usual clients accept; null: somebody has to look closer. */
function answerType(accept: string | undefined): string | null {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return json;
  return accept.startsWith(`${ours},application/json;q=0.9`) || accept === ours
    ? `${ours}; charset=utf-8`
    : null;
}

/** Null: not a plain query in a JSON body. */
function readRequest({ method, headers, body }: FastifyRequest): GraphqlRequest | null {
  // Such a body no page of somebody else can send without asking first.
  if (method !== "POST" || !headers["content-type"]?.startsWith("application/json")) return null;
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables, extensions } = body;
  if (typeof query !== "string" || query === "") return null;
  if (operationName !== null && typeof operationName !== "string") return null;
  if (extensions != null && (!isRecord(extensions) || "persistedQuery" in extensions)) return null;
  if (variables != null && !isRecord(variables)) return null;
  return { query, operationName, variables: isRecord(variables) ? variables : {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import type { FastifyReply, FastifyRequest } from "fastify";
import type { HubContext } from "#server/core/context.ts";
import type { Meter } from "#server/core/cost/meter.ts";
import type { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import type { PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";
import { answerType } from "#server/core/http/answer-type.ts";
import { askedQuery } from "#server/core/http/asked-query.ts";
import { keptByNobody, sendPublicAnswer } from "#server/core/http/public-answer.ts";

export interface QueryParts {
  queries: PlannedQueries;
  documents: PersistedDocuments;
}

/**
 * Answers a query in the short way when it is one that goes well, as Apollo Server would answer it,
 * byte for byte. False: nothing was sent, and the request is to go the long way. Only queries come
 * here, so running one twice changes nothing. See docs/decisions/0005.
 * `forAll`: who asks is nobody, so that an answer of public fields may be kept by caches.
 */
export async function answerQuery(
  { queries, documents }: QueryParts,
  request: FastifyRequest,
  reply: FastifyReply,
  {
    forAll,
    meter,
    makeContext,
  }: { forAll: boolean; meter: Meter; makeContext: () => Promise<HubContext> },
): Promise<boolean> {
  const type = answerType(request.headers.accept);
  const asked = type === null ? null : askedQuery(request, documents);
  if (asked === null) return false;
  try {
    const found = queries.find(asked);
    if (!found) return false;
    noteQuery(request, found.known.operation.name?.value);
    // What is refused here is refused again, in full, on the long way.
    meter.charge(found.cost);
    const data = await queries.run(found.known, asked, await makeContext());
    // Its time was over before it was done.
    if (reply.sent) return true;
    if (request.operation) request.operation.actual = meter.sample(data);
    const told = meter.told && { extensions: { cost: meter.report(data) } };
    const answer = `${JSON.stringify({ data, ...told })}\n`;
    void reply
      .code(200)
      .header("content-type", type)
      .header("x-operation-cost", String(found.cost))
      .headers(meter.headers());
    if (forAll && !meter.told && found.known.cacheable) sendPublicAnswer(request, reply, answer);
    else void reply.header("cache-control", keptByNobody).send(answer);
    return true;
  } catch {
    return false;
  }
}

/** What it is called; how it went is noted with its answer. */
function noteQuery({ operation }: FastifyRequest, name = ""): void {
  if (operation === null) return;
  operation.kind = "query";
  operation.name = name;
}

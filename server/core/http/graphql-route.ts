import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import type { HubContext, Services, Viewer } from "#server/core/context.ts";
import { Meter } from "#server/core/cost/meter.ts";
import type { ErrorCode } from "#server/core/graphql/error-codes.ts";
import { TimedOut } from "#server/core/graphql/deadline.ts";
import { maskError } from "#server/core/graphql/mask-error.ts";
import { RepeatsGuard } from "#server/core/graphql/repeats-guard.ts";
import { asking } from "#server/core/graphql/asking.ts";
import { answerQuery, type QueryParts } from "#server/core/http/answer-query.ts";
import { answerType, graphqlResponse } from "#server/core/http/answer-type.ts";
import { askedExtensions, askedText } from "#server/core/http/asked-query.ts";
import { bearerIn, type Caller, callerOf, type Credentials } from "#server/core/http/caller.ts";
import { originAllowed } from "#server/core/http/origin.ts";
import { keptByNobody } from "#server/core/http/public-answer.ts";
import { connectionRefusals } from "#server/core/http/connection-refusals.ts";
import { isPublicRead, makePublic, vouchFor } from "#server/core/http/public-read.ts";
import { refusal } from "#server/core/http/refusal.ts";
import { sessionOver } from "#server/core/http/session-cookie.ts";
import { makeContext } from "#server/core/make-context.ts";
import type { NotedOperation } from "#server/core/telemetry/noted-operation.ts";

/** Who a session's token or a key stands for; the accounts know. Throws KeyRefused. */
export type ReadViewer = (services: Services, credentials: Credentials) => Promise<Viewer>;

export interface GraphqlRouteParts extends QueryParts {
  apollo: ApolloServer<HubContext>;
  services: Services;
  readViewer: ReadViewer;
}

const repeats = new RepeatsGuard();

/** Queries that go well take a short way; all the rest, and all that goes wrong, is Apollo's. */
export function addGraphqlRoute(
  app: FastifyInstance,
  { apollo, services, readViewer, ...parts }: GraphqlRouteParts,
): void {
  const { publicUrl } = services.config;
  /** Who asks is found out once, the rest is made anew for each way of answering. */
  const asked = new WeakMap<FastifyRequest, { caller: Caller; viewer: Viewer }>();
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    const { caller, viewer } = asked.get(request)!;
    const session = sessionOver(reply, caller.token, publicUrl);
    return makeContext(services, viewer, caller, request.id, session);
  };
  const answerByApollo = fastifyApolloHandler(apollo, { context });
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    async handler(request, reply) {
      const operation = services.telemetry.begin("http", request.id);
      request.operation = operation;
      return services.telemetry.within(operation, () => answerInTime(request, reply, operation));
    },
  });

  app.route({
    url: "/graphql",
    method: ["PUT", "PATCH", "DELETE"],
    handler: (request, reply) =>
      reply
        .code(405)
        .header("allow", "GET, POST")
        .send(refusal(request, "BAD_REQUEST", "Operations are sent with GET or POST.")),
  });

  async function answerInTime(
    request: FastifyRequest,
    reply: FastifyReply,
    operation: NotedOperation,
  ) {
    try {
      return await services.deadlines.run(() => answer(request, reply, operation));
    } catch (error) {
      if (!(error instanceof TimedOut)) throw error;
      const { language } = callerOf(request.raw, services.config);
      operation.code = "TIMED_OUT" satisfies ErrorCode;
      const told = maskError(error, { requestId: request.id, language }, services);
      return sendRefused(reply, 504, told);
    }
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, operation: NotedOperation) {
    const forAll = isPublicRead(request);
    if (forAll) makePublic(request, reply);
    // A key is sent on purpose; a cookie goes along by itself.
    else if (bearerIn(request.headers.authorization) !== null) vouchFor(request, "has a key");
    else if (!originAllowed(request.raw, publicUrl)) return refuseOrigin(request, reply);
    const caller = callerOf(request.raw, services.config);
    const viewer = await readViewer(services, caller);
    asked.set(request, { caller, viewer });
    // What caches may keep for everybody says nothing about one of them, unless they ask.
    const told = asksForCost(request) ?? (forAll ? false : null);
    const meter = new Meter(services.budgets, viewer, caller.address, told);
    const answered = await answerQuery(parts, request, reply, {
      forAll,
      meter,
      makeContext: () => context(request, reply),
    });
    if (answered) return reply;
    const { language } = caller;
    const refused = refusedBefore(request);
    if (refused) {
      operation.refused(refused.extensions);
      operation.code = "QUERY_TOO_COMPLEX" satisfies ErrorCode;
      const told = maskError(refused, { requestId: request.id, language }, services);
      return sendRefused(reply, 400, told);
    }
    return asking.run({ requestId: request.id, language, operation, meter }, () =>
      answerByApollo.call(app, request, reply),
    );
  }
}

/** What must not even be validated. */
function refusedBefore(request: FastifyRequest): GraphQLError | null {
  const text = askedText(request);
  try {
    if (text !== null) repeats.check(text);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Whether who asks wants to know what the answer cost; null: they do not say. */
function asksForCost(request: FastifyRequest): boolean | null {
  const asked = request.headers["x-hub-cost"];
  if (asked === "1" || asked === "0") return asked === "1";
  const cost = askedExtensions(request)?.["cost"];
  return typeof cost === "boolean" ? cost : null;
}

/** In the form of every answer that has no data; who asked for plain JSON is told with 200. */
function sendRefused(
  reply: FastifyReply,
  status: 400 | 504,
  error: GraphQLFormattedError,
): FastifyReply {
  const type = answerType(reply.request.headers.accept) ?? graphqlResponse;
  return reply
    .code(type === graphqlResponse ? status : 200)
    .header("content-type", type)
    .header("cache-control", keptByNobody)
    .send(`${JSON.stringify({ errors: [error] })}\n`);
}

function refuseOrigin(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, code, message } = connectionRefusals.otherOrigin;
  return reply.code(status).send(refusal(request, code, message));
}

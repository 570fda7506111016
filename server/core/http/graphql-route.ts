import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { HubContext, Services, Viewer } from "#server/core/context.ts";
import { asking } from "#server/core/graphql/asking.ts";
import type { PlannedQueries } from "#server/core/graphql/plans/planned-queries.ts";
import { answerQuery } from "#server/core/http/answer-query.ts";
import { callerOf } from "#server/core/http/caller.ts";
import { originAllowed } from "#server/core/http/origin.ts";
import { sessionOver } from "#server/core/http/session-cookie.ts";
import { makeContext } from "#server/core/make-context.ts";

/** Who a session token stands for; the accounts know. */
export type ReadViewer = (services: Services, token: string | null) => Promise<Viewer>;

export interface GraphqlRouteParts {
  apollo: ApolloServer<HubContext>;
  queries: PlannedQueries;
  services: Services;
  readViewer: ReadViewer;
}

/** Queries that go well take a short way; all the rest, and all that goes wrong, is Apollo's. */
export function addGraphqlRoute(
  app: FastifyInstance,
  { apollo, queries, services, readViewer }: GraphqlRouteParts,
): void {
  const { publicUrl } = services.config;
  const context = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = callerOf(request.raw, services.config);
    const viewer = await readViewer(services, caller.token);
    const session = sessionOver(reply, caller.token, publicUrl);
    return makeContext(services, viewer, caller, request.id, session);
  };
  const answerByApollo = fastifyApolloHandler(apollo, { context });
  app.route({
    url: "/graphql",
    method: ["GET", "POST"],
    async preHandler(request, reply) {
      if (originAllowed(request.raw, publicUrl)) return;
      const message = "This page may not use the hub with your session.";
      const errors = [{ message, extensions: { code: "FORBIDDEN", requestId: request.id } }];
      await reply.code(403).send({ errors });
    },
    async handler(request, reply) {
      const answered = await answerQuery(queries, request, reply, () => context(request, reply));
      if (answered) return reply;
      const { language } = callerOf(request.raw, services.config);
      return asking.run({ requestId: request.id, language }, () =>
        answerByApollo.call(app, request, reply),
      );
    },
  });
}

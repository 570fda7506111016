import { ApolloServer, type ApolloServerPlugin } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { GraphQLError, type GraphQLSchema, OperationTypeNode } from "graphql";
import { streamPath } from "#schema/live.ts";
import type { HubContext, Services } from "#server/core/context.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { asking } from "#server/core/graphql/asking.ts";
import { checkLimits, parseOptions } from "#server/core/graphql/limits.ts";
import { notingPlugin } from "#server/core/graphql/noting-plugin.ts";
import { isMasked, maskError } from "#server/core/graphql/mask-error.ts";
import type { PersistedDocuments } from "#server/core/graphql/persisted-documents.ts";
import { answerType, graphqlResponse } from "#server/core/http/answer-type.ts";
import { keptByNobody } from "#server/core/http/public-answer.ts";

type Plugin = ApolloServerPlugin<HubContext>;

/** GraphQL over HTTP: queries and mutations; subscriptions have their socket. */
export function createApolloServer(
  schema: GraphQLSchema,
  services: Pick<Services, "log" | "config">,
  documents: PersistedDocuments,
): ApolloServer<HubContext> {
  return new ApolloServer<HubContext>({
    schema,
    // Partners and tools read the schema; what it offers is no secret.
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: documents },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions,
    maxRecursiveSelections: true,
    logger: services.log,
    // Errors outside an operation (no body, a batch, a refused form post) have no context yet.
    formatError: (formatted, error) =>
      isMasked(formatted.extensions) ? formatted : maskError(error, asking.getStore()!, services),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      emptyNamePlugin,
      limitsPlugin,
      maskingPlugin(services),
      notingPlugin,
      statusPlugin,
    ],
  });
}

/** GraphQL over HTTP: an empty name of an operation is none. */
const emptyNamePlugin: Plugin = {
  async requestDidStart({ request }) {
    if (request.operationName === "") delete request.operationName;
  },
};

const limitsPlugin: Plugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, document, operation, request, response }) {
        // None of that name: there is nothing to run either.
        if (!operation) return;
        if (operation.operation === OperationTypeNode.SUBSCRIPTION) refuseWith(400, refuseToFollow);
        const cost = refuseWith(400, () =>
          checkLimits(schema, document, operation, request.variables),
        );
        response.http.headers.set("x-operation-cost", String(cost));
        const meter = asking.getStore()?.meter;
        refuseWith(429, () => meter?.charge(cost));
      },
      async willSendResponse({ response: { http, body } }) {
        const meter = asking.getStore()?.meter;
        if (!meter) return;
        for (const [name, value] of Object.entries(meter.headers())) http.headers.set(name, value);
        if (!meter.told || body.kind !== "single" || !("data" in body.singleResult)) return;
        const { data, extensions } = body.singleResult;
        body.singleResult.extensions = { ...extensions, cost: meter.report(data) };
      },
    };
  },
};

/** Masks while the request id is at hand. */
function maskingPlugin(services: Pick<Services, "log" | "config">): Plugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue }) {
          if (response.body.kind !== "single" || !errors || errors.length === 0) return;
          response.body.singleResult.errors = errors.map((error) =>
            maskError(error, contextValue, services),
          );
        },
      };
    },
  };
}

/**
 * The GraphQL-over-HTTP draft: who does not know `application/graphql-response+json` gets 200 for
 * every well-formed request, also for a document that does not parse or fit.
 */
const statusPlugin: Plugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        response.http.headers.set("cache-control", keptByNobody);
        const legacy = answerType(request.http?.headers.get("accept")) !== graphqlResponse;
        if (legacy && response.http.status === 400 && request.query) response.http.status = 200;
      },
    };
  },
};

function refuseToFollow(): never {
  throw programError(
    "BAD_REQUEST",
    `Subscriptions are answered over a WebSocket, or as server-sent events at ${streamPath}.`,
  );
}

/** Apollo takes an error of a plugin for one of the server unless it says otherwise. */
function refuseWith<T>(status: 400 | 429, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const extensions = { ...error.extensions, http: { status } };
    throw new GraphQLError(error.message, { extensions });
  }
}

import type { ApolloServerPlugin } from "@apollo/server";
import type { HubContext } from "#server/core/context.ts";
import { asking } from "#server/core/graphql/asking.ts";

/** Notes what an operation is called and how it went; after the errors were masked. */
export const notingPlugin: ApolloServerPlugin<HubContext> = {
  async requestDidStart() {
    const { operation: noted, meter } = asking.getStore() ?? {};
    if (!noted) return;
    return {
      async didResolveOperation({ operation, operationName }) {
        noted.kind = operation?.operation ?? null;
        noted.name = operationName;
      },
      async willSendResponse({ response: { body } }) {
        const [error] = body.kind === "single" ? (body.singleResult.errors ?? []) : [];
        if (error) {
          noted.code = String(error.extensions?.["code"]);
          noted.refused(error.extensions);
        } else if (body.kind === "single")
          noted.actual = meter?.sample(body.singleResult.data) ?? null;
      },
    };
  },
};

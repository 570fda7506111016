import type { GraphiQLProps } from "graphiql";
import { createClient } from "graphql-ws";
import { type DocumentNode, type ExecutionResult, Kind, OperationTypeNode } from "graphql";

type Fetcher = GraphiQLProps["fetcher"];
type Asked = Parameters<Fetcher>[0];

const live = createClient({
  url: `${location.origin.replace(/^http/, "ws")}/graphql`,
  lazy: true,
});

/** Queries and mutations over HTTP, with the session of this browser; subscriptions over a socket. */
export const fetcher: Fetcher = (asked, options) => {
  if (isSubscription(options?.documentAST, asked.operationName)) return follow(asked);
  return ask(asked, options?.headers);
};

async function ask(asked: Asked, headers: Record<string, unknown> = {}) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      ...(headers as Record<string, string>),
    },
    body: JSON.stringify(asked),
  });
  return response.json();
}

function follow({ query, operationName, variables }: Asked) {
  const wanted = { query, operationName, variables: variables as Record<string, unknown> };
  // Errors come as JSON, which is what is shown.
  return live.iterate(wanted) as AsyncIterable<ExecutionResult<Record<string, unknown>>>;
}

function isSubscription(document: DocumentNode | undefined, name?: string | null): boolean {
  return (document?.definitions ?? []).some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION &&
      (name == null || definition.name?.value === name),
  );
}

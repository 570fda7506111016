import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { createQueryPreloader, type PreloadedQueryRef } from "@apollo/client/react";
import { apollo } from "./client.ts";

const preload = createQueryPreloader(apollo);
const graceMs = 200;

/** What a route's loader gives its page: `useReadQuery(useLoaderData<PageQuery<typeof Document>>().query)`. */
export interface PageQuery<Data, Variables extends OperationVariables> {
  query: PreloadedQueryRef<Data, Variables>;
}

/**
 * Starts the one query of a page from its route's loader. An answer within 200 ms is waited for, so
 * that the old page goes straight over into the new one; after that the page shows its skeleton.
 * Failures are thrown where the page reads the query, and shown by the route's error page.
 */
export async function startQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<PageQuery<Data, Variables>> {
  const query = preload(document, {
    variables,
    fetchPolicy: "cache-and-network",
  } as never) as PreloadedQueryRef<Data, Variables>;
  const answered = preload.toPromise(query).catch(() => undefined);
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, graceMs))]);
  return { query };
}

import type { OperationVariables } from "@apollo/client";
import { useQueryRefHandlers, type QueryRef } from "@apollo/client/react";
import { startTransition, useCallback } from "react";

/**
 * Fetches the next entries of a list on the page: call it with the variables that differ, usually a
 * cursor. What is shown stays until they are here; rejects when they cannot be had. Stands before
 * `useReadQuery` of the same query: after it, the entries come one press late.
 */
export function useMore<Data, Variables extends OperationVariables>(
  query: QueryRef<Data, Variables>,
): (variables: Partial<Variables>) => Promise<unknown> {
  const { fetchMore } = useQueryRefHandlers(query);
  return useCallback(
    (variables) =>
      new Promise((resolve, reject) => {
        startTransition(() => {
          fetchMore({ variables }).then(resolve, reject);
        });
      }),
    [fetchMore],
  );
}

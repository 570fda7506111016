import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useCallback } from "react";
import { answerOf } from "./mutation-answer.ts";

interface Result {
  __typename: string;
  message?: string;
}

/** What a form gets back: what was made, or what was refused, in words, and the field it is about. */
export type Sent<Success> =
  | { ok: true; data: Success }
  | { ok: false; field: string | null; message: string };

export type Send = <Data extends Record<string, Result>, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Sent<Exclude<Data[keyof Data], { message: string }>>>;

/** Sends what a form holds; never throws, and says that nothing typed is lost. */
export function useSend(): Send {
  const client = useApolloClient();
  const { t } = useLingui();
  return useCallback(
    async (mutation, variables) => {
      const answer = await answerOf(async () => {
        const { data } = await client.mutate({ mutation, variables } as never);
        return Object.values((data ?? {}) as Record<string, Result>).find(
          (value) => typeof value === "object" && value !== null,
        );
      });
      if (answer.ok) return { ok: true, data: answer.data as never };
      const { field, message, failure } = answer;
      if (message !== null) return { ok: false, field, message };
      return {
        ok: false,
        field: null,
        message:
          failure.kind === "unreachable"
            ? t`The hub could not be reached. Nothing is lost; try again.`
            : t`The hub could not save this. Nothing is lost; try again.`,
      };
    },
    [client, t],
  );
}

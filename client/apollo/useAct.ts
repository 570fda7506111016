import { useApolloClient } from "@apollo/client/react";
import type { OperationVariables, TypedDocumentNode } from "@apollo/client";
import { useLingui } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { answerOf } from "./mutation-answer.ts";

interface Refusable {
  __typename: string;
  message?: string;
}

/** Runs one short mutation; true when the hub did it. */
export type Act = <Data extends Record<string, unknown>, Variables extends OperationVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<boolean>;

export interface Acting {
  act: Act;
  busy: boolean;
  /** Why the last one was not done, in words for people; null while there is nothing to say. */
  problem: string | null;
  forget: () => void;
}

/**
 * For buttons whose answer is wanted before one goes on. What they change comes back with the
 * mutation and, for everybody, as an event.
 */
export function useAct(): Acting {
  const client = useApolloClient();
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const forget = useCallback(() => setProblem(null), []);
  const act: Act = useCallback(
    async (mutation, variables) => {
      setBusy(true);
      setProblem(null);
      const answer = await answerOf(async () => {
        const { data } = await client.mutate({ mutation, variables } as never);
        return Object.values((data ?? {}) as Record<string, Refusable>).find(
          (value) => typeof value === "object" && value !== null,
        );
      });
      setBusy(false);
      if (answer.ok) return true;
      if (answer.message !== null) setProblem(answer.message);
      else if (answer.failure.kind === "unreachable") {
        setProblem(t`The hub could not be reached. Nothing was changed. Try again.`);
      } else if (answer.failure.kind === "tooMany") {
        setProblem(t`Too many requests in a short time. Wait a moment and try again.`);
      } else setProblem(t`The hub could not do this. Nothing was changed.`);
      return false;
    },
    [client, t],
  );
  return { act, busy, problem, forget };
}

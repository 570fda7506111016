import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useRef, useState } from "react";
import { sessionChanged } from "#client/apollo/session-changed.ts";
import { currentLanguage } from "#client/i18n/language.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import { forgetCursors } from "../live/cursors.ts";
import { answerOf } from "#client/apollo/mutation-answer.ts";
import { JoinWorkshopDocument } from "./JoinWorkshop.generated.ts";

export interface JoinProblem {
  /** `name`, `code`, or null when it is about neither. */
  field: string | null;
  message: string;
}

interface Joining {
  /** The place of the workshop once one is in; null when one is not. */
  join: (details: { code: string; name?: string; seatId?: string }) => Promise<string | null>;
  busy: boolean;
  problem: JoinProblem | null;
}

/** Enters a workshop by its code. Pressed twice it is one joining (RT9). */
export function useJoin(): Joining {
  const client = useApolloClient();
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const clientKey = useRef(newClientKey());

  const join: Joining["join"] = async ({ code, name, seatId }) => {
    setBusy(true);
    setProblem(null);
    const answer = await answerOf(async () => {
      const { data } = await client.mutate({
        mutation: JoinWorkshopDocument,
        variables: {
          input: { code, name, seatId, language: currentLanguage(), clientKey: clientKey.current },
        },
      });
      return data?.joinWorkshop;
    });
    if (answer.ok) {
      // One may be somebody else now: what was read as nobody is read anew.
      forgetCursors();
      await sessionChanged();
      setBusy(false);
      return "workshop" in answer.data ? (answer.data.workshop?.slug ?? null) : null;
    }
    setBusy(false);
    if (answer.message !== null) setProblem({ field: answer.field, message: answer.message });
    else {
      setProblem({
        field: null,
        message:
          answer.failure.kind === "unreachable"
            ? t`The hub cannot be reached. Check the connection, then press Join again.`
            : t`Joining did not work. Wait a moment, then press Join again.`,
      });
    }
    return null;
  };
  return { join, busy, problem };
}

import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { answerOf, type Answer } from "#client/apollo/mutation-answer.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import { RestoreMinutesDocument, type RestoreMinutesMutation } from "./MinutesHistory.generated.ts";

type Restored = Extract<
  RestoreMinutesMutation["restoreMinutes"],
  { __typename: "ChangeMinutesSuccess" }
>;

/** Brings a revision back as a new one; those who have the minutes open see it. Never throws. */
export function useRestoreMinutes(
  agendaItemId: string,
): (revision: number) => Promise<Answer<Restored>> {
  const [restore] = useMutation(RestoreMinutesDocument);
  return useCallback(
    (revision) =>
      answerOf(async () => {
        const input = { agendaItemId, revision, clientKey: newClientKey() };
        const { data } = await restore({ variables: { input } });
        return data?.restoreMinutes;
      }),
    [agendaItemId, restore],
  );
}

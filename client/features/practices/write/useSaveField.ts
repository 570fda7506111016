import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useCallback } from "react";
import { toFailure } from "#client/apollo/failure.ts";
import { plainContent } from "../note/note-content.ts";
import type { SaveAnswer, SaveField } from "./note-draft.ts";
import { UpdatePracticeDocument } from "./UpdatePractice.generated.ts";

/** Sends one field with what it was written over; never throws. */
export function useSaveField(practiceId: string, language: string): SaveField {
  const client = useApolloClient();
  const { t } = useLingui();
  return useCallback<SaveField>(
    async (field, value, base): Promise<SaveAnswer> => {
      const input = {
        practiceId,
        language,
        changes: { [field]: value },
        base: { [field]: base },
      };
      try {
        const { data } = await client.mutate({
          mutation: UpdatePracticeDocument,
          variables: { input, textLanguage: language },
        });
        const result = data?.updatePractice;
        if (result?.__typename === "ChangePracticeSuccess" && result.practice.text) {
          const { content, savedAt } = result.practice.text;
          return { kind: "saved", content: plainContent(content), savedAt };
        }
        if (result?.__typename === "PracticeConflict") {
          return { kind: "conflict", content: plainContent(result.content) };
        }
        // It is kept here and sent again, as without a connection.
        if (result?.__typename === "TooManyRequests") return { kind: "unreachable" };
        const message = result && "message" in result ? result.message : null;
        return { kind: "refused", message: message ?? t`The hub did not take this.` };
      } catch (error) {
        const { kind } = toFailure(error);
        if (kind === "unreachable" || kind === "tooMany") return { kind: "unreachable" };
        return {
          kind: "refused",
          message: t`The hub could not store this. It is kept on this device.`,
        };
      }
    },
    [client, language, practiceId, t],
  );
}

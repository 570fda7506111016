import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { answerOf } from "#client/apollo/mutation-answer.ts";
import type { BegunPractice } from "./begun-practice.ts";
import { CreatePracticeDocument } from "./CreatePractice.generated.ts";

export type Created = { slug: string } | { field: string | null; message: string };

/** Begins a note; a retry after a lost answer finds the same one. */
export function useCreatePractice(
  fromId: string | null,
): (begun: BegunPractice) => Promise<Created> {
  const client = useApolloClient();
  const { t } = useLingui();
  const clientKey = useRef(newClientKey());
  return async ({ city, language, title, problem, themeIds }) => {
    const input = {
      clientKey: clientKey.current,
      cityId: city?.id ?? "",
      language,
      title: title.trim(),
      problem: problem.trim(),
      themeIds: [...themeIds],
      fromId,
    };
    const answer = await answerOf(async () => {
      const { data } = await client.mutate({
        mutation: CreatePracticeDocument,
        variables: { input },
      });
      return data?.createPractice;
    });
    if (answer.ok && answer.data.__typename === "ChangePracticeSuccess")
      return { slug: answer.data.practice.slug };
    if (!answer.ok && answer.message !== null)
      return { field: answer.field, message: answer.message };
    return {
      field: null,
      message: t`The hub could not be reached. What you wrote is kept on this device; try again.`,
    };
  };
}

import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { toRefusal, type Refusal } from "./refusal.ts";
import { RequestSignInCodeDocument } from "./RequestSignInCode.generated.ts";

export type CodeRequest = { sentTo: string; validMinutes: number } | { refusal: Refusal };

/** Has a one-time code sent; the letter is in the language of the page. Throws when the hub cannot be reached. */
export function useRequestSignInCode(): (email: string, language: string) => Promise<CodeRequest> {
  const [request] = useMutation(RequestSignInCodeDocument);
  return useCallback(
    async (email, language) => {
      const { data } = await request({ variables: { input: { email, language } } });
      const result = data?.requestSignInCode;
      if (!result) throw new Error("The hub gave no answer");
      if (result.__typename !== "RequestSignInCodeSuccess") return { refusal: toRefusal(result) };
      return { sentTo: result.email, validMinutes: result.validMinutes };
    },
    [request],
  );
}

import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { type Refusal, toRefusal } from "../refusal.ts";
import { CreateApiKeyDocument, type CreateApiKeyMutationVariables } from "./Key.generated.ts";

/** Makes a key; its token, or why not. Throws when the hub cannot be reached. */
export function useCreateKey(): (
  input: CreateApiKeyMutationVariables["input"],
) => Promise<{ token: string } | { refusal: Refusal }> {
  const [create] = useMutation(CreateApiKeyDocument, { refetchQueries: ["SettingsPage"] });
  return useCallback(
    async (input) => {
      const { data } = await create({ variables: { input } });
      const result = data?.createApiKey;
      if (!result) throw new Error("The hub gave no answer");
      return result.__typename === "CreateApiKeySuccess"
        ? { token: result.token }
        : { refusal: toRefusal(result) };
    },
    [create],
  );
}

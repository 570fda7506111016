import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { tellOtherTabs } from "#client/apollo/session-changed.ts";
import {
  EraseMyAccountDocument,
  type EraseMyAccountMutationVariables,
} from "./EraseMyAccount.generated.ts";
import { toRefusal, type Refusal } from "../refusal.ts";

/**
 * Erases who asks and begins anew as nobody; what was refused, and then all is as before. Throws
 * when the hub cannot be reached.
 */
export function useEraseMyAccount(): (
  input: EraseMyAccountMutationVariables["input"],
) => Promise<Refusal | null> {
  const [erase] = useMutation(EraseMyAccountDocument);
  return useCallback(
    async (input) => {
      const { data } = await erase({ variables: { input } });
      const result = data?.eraseMyAccount;
      if (!result) throw new Error("The hub gave no answer");
      if (result.__typename !== "EraseMyAccountSuccess") return toRefusal(result);
      tellOtherTabs();
      window.location.assign("/");
      return null;
    },
    [erase],
  );
}

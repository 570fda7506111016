import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { toRefusal, type Refusal } from "./refusal.ts";
import { SignInDocument, type SignInMutationVariables } from "./SignIn.generated.ts";

/** A guest of this browser whose words can be kept with the account. */
export interface ClaimableGuest {
  id: string;
  name: string;
}

export type SignInOutcome = { claimable: ClaimableGuest | null } | { refusal: Refusal };

/**
 * Signs in with a code. A refusal about the field `name` means: the address is new, give a name with
 * the same code. Throws when the hub cannot be reached. What is on the page is not read anew here:
 * the caller does that when it leaves (`sessionChanged`).
 */
export function useSignIn(): (input: SignInMutationVariables["input"]) => Promise<SignInOutcome> {
  const [signIn] = useMutation(SignInDocument);
  return useCallback(
    async (input) => {
      const { data } = await signIn({ variables: { input }, fetchPolicy: "no-cache" });
      const result = data?.signIn;
      if (!result) throw new Error("The hub gave no answer");
      if (result.__typename !== "SignInSuccess") return { refusal: toRefusal(result) };
      return { claimable: result.viewer.claimableGuest };
    },
    [signIn],
  );
}

import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { toRefusal } from "./refusal.ts";
import { SignInAsDemoPersonDocument } from "./SignInAsDemoPerson.generated.ts";
import type { SignInOutcome } from "./useSignIn.ts";

/** Signs in as one of `hub.demoPeople`, without a code. Throws when the hub cannot be reached. */
export function useSignInAsDemoPerson(): (personId: string) => Promise<SignInOutcome> {
  const [signIn] = useMutation(SignInAsDemoPersonDocument);
  return useCallback(
    async (personId) => {
      const { data } = await signIn({
        variables: { input: { personId } },
        fetchPolicy: "no-cache",
      });
      const result = data?.signInAsDemoPerson;
      if (!result) throw new Error("The hub gave no answer");
      if (result.__typename !== "SignInSuccess") return { refusal: toRefusal(result) };
      return { claimable: result.viewer.claimableGuest };
    },
    [signIn],
  );
}

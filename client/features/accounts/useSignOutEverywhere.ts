import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { tellOtherTabs } from "#client/apollo/session-changed.ts";
import { SignOutEverywhereDocument } from "./SignOutEverywhere.generated.ts";

/** Ends every session of who asks and begins anew as nobody. Throws when the hub cannot be reached. */
export function useSignOutEverywhere(): () => Promise<void> {
  const [signOut] = useMutation(SignOutEverywhereDocument);
  return useCallback(async () => {
    await signOut();
    tellOtherTabs();
    window.location.assign("/");
  }, [signOut]);
}

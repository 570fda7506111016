import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { tellOtherTabs } from "#client/apollo/session-changed.ts";
import { SignOutDocument } from "./SignOut.generated.ts";

/** Ends this session and begins anew on the start page: nothing of the person stays in this page's memory. */
export function useSignOut(): () => Promise<void> {
  const [signOut] = useMutation(SignOutDocument);
  return useCallback(async () => {
    await signOut();
    tellOtherTabs();
    window.location.assign("/");
  }, [signOut]);
}

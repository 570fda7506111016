import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { ClaimGuestDocument } from "./ClaimGuest.generated.ts";
import { toRefusal, type Refusal } from "./refusal.ts";

/**
 * What was written as a guest becomes the account's; null when it is done. Throws when the hub
 * cannot be reached. The caller has the page read anew (`sessionChanged`).
 */
export function useClaimGuest(): (guestId: string) => Promise<Refusal | null> {
  const [claim] = useMutation(ClaimGuestDocument);
  return useCallback(
    async (guestId) => {
      const { data } = await claim({ variables: { input: { guestId } }, fetchPolicy: "no-cache" });
      const result = data?.claimGuest;
      if (!result) throw new Error("The hub gave no answer");
      return result.__typename === "ClaimGuestSuccess" ? null : toRefusal(result);
    },
    [claim],
  );
}

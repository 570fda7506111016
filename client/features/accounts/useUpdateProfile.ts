import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { toRefusal, type Refusal } from "./refusal.ts";
import {
  UpdateProfileDocument,
  type UpdateProfileMutationVariables,
} from "./UpdateProfile.generated.ts";

/** Changes one's own name or language; null when it is done. Throws when the hub cannot be reached. */
export function useUpdateProfile(): (
  input: UpdateProfileMutationVariables["input"],
) => Promise<Refusal | null> {
  const [update] = useMutation(UpdateProfileDocument);
  return useCallback(
    async (input) => {
      const { data } = await update({ variables: { input } });
      const result = data?.updateProfile;
      if (!result) throw new Error("The hub gave no answer");
      return result.__typename === "UpdateProfileSuccess" ? null : toRefusal(result);
    },
    [update],
  );
}

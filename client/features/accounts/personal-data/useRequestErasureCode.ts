import { useMutation } from "@apollo/client/react";
import { useCallback } from "react";
import { toRefusal } from "../refusal.ts";
import { RequestErasureCodeDocument } from "./RequestErasureCode.generated.ts";
import type { CodeRequest } from "../useRequestSignInCode.ts";

/** Has a code sent that erases the account. Throws when the hub cannot be reached. */
export function useRequestErasureCode(): () => Promise<CodeRequest> {
  const [request] = useMutation(RequestErasureCodeDocument);
  return useCallback(async () => {
    const { data } = await request();
    const result = data?.requestErasureCode;
    if (!result) throw new Error("The hub gave no answer");
    if (result.__typename !== "RequestSignInCodeSuccess") return { refusal: toRefusal(result) };
    return { sentTo: result.email, validMinutes: result.validMinutes };
  }, [request]);
}

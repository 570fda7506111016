import { useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { CodeStep } from "./CodeStep.tsx";
import { EmailStep } from "./EmailStep.tsx";
import { NameStep } from "./NameStep.tsx";
import { keepPendingSignIn, readPendingSignIn, type PendingSignIn } from "./pending-sign-in.ts";
import { useRequestSignInCode } from "./useRequestSignInCode.ts";
import { useSignIn, type ClaimableGuest } from "./useSignIn.ts";

interface SignInStepsProps {
  /** Called once signed in, with the guest of this browser that can be claimed, if any. */
  onSignedIn: (claimable: ClaimableGuest | null) => void;
}

/** Address, code, and the first time a name. Whatever was typed stays when one goes back or fails. */
export function SignInSteps({ onSignedIn }: SignInStepsProps) {
  const { t, i18n } = useLingui();
  const requestCode = useRequestSignInCode();
  const signIn = useSignIn();
  const [pending, setPending] = useState(readPendingSignIn);
  const [email, setEmail] = useState(pending?.email ?? "");
  const [name, setName] = useState("");
  const [rightCode, setRightCode] = useState<string | null>(null);

  const keep = (next: PendingSignIn | null) => {
    keepPendingSignIn(next);
    setPending(next);
    setRightCode(null);
  };
  const ask = async () => {
    const outcome = await requestCode(email.trim(), i18n.locale);
    if ("refusal" in outcome) return outcome;
    setEmail(outcome.sentTo);
    keep({ email: outcome.sentTo, sentAt: Date.now(), validMinutes: outcome.validMinutes });
    return outcome;
  };
  const enter = async (code: string, givenName?: string): Promise<string | null> => {
    try {
      const outcome = await signIn({ email, code, name: givenName, language: i18n.locale });
      if ("claimable" in outcome) {
        keepPendingSignIn(null);
        onSignedIn(outcome.claimable);
        return null;
      }
      const { refusal } = outcome;
      if (refusal.field === "name" && givenName === undefined) {
        setRightCode(code);
        return null;
      }
      // The code ran out while the name was typed: back to the code, the name stays.
      if (refusal.field === "code") setRightCode(null);
      return refusal.message;
    } catch {
      return t`The hub could not be reached. What you typed is still here; try again.`;
    }
  };

  if (!pending) return <EmailStep email={email} onEmail={setEmail} onAsk={ask} />;
  if (rightCode !== null) {
    return <NameStep name={name} onName={setName} onDone={() => enter(rightCode, name)} />;
  }
  return (
    <CodeStep
      pending={pending}
      onCode={(code) => enter(code)}
      onResend={ask}
      onOtherEmail={() => keep(null)}
    />
  );
}

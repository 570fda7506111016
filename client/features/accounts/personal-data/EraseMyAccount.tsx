import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import styles from "./MyData.module.css";
import type { Refusal } from "../refusal.ts";
import { useEraseMyAccount } from "./useEraseMyAccount.ts";
import { useRequestErasureCode } from "./useRequestErasureCode.ts";

type Words = "stay" | "go";

/** Cannot be undone, so it says what goes and what stays, and asks for a code where there is a letter. */
export function EraseMyAccount({ isGuest }: { isGuest: boolean }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        <Trans>Erase me from this hub</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t`Erase you from this hub?`}
        size="wide"
      >
        {asking ? <ErasureForm isGuest={isGuest} onStay={() => setAsking(false)} /> : null}
      </Dialog>
    </>
  );
}

function ErasureForm({ isGuest, onStay }: { isGuest: boolean; onStay: () => void }) {
  const { t } = useLingui();
  const [words, setWords] = useState<Words>("stay");
  const [code, setCode] = useState("");
  const { sentTo, problem, busy, send, erase } = useErasure();
  const ready = isGuest || sentTo !== null;
  return (
    <div className={styles.form}>
      <p>
        <Trans>
          Your name, your address, your sessions, your roles and what you follow are deleted at once
          and cannot be brought back.
        </Trans>
      </p>
      <RadioGroup
        legend={<Trans>What you said in workshops and discussions</Trans>}
        options={[
          {
            value: "stay",
            label: t`stays in the record`,
            hint: t`as of a former participant, without your name`,
          },
          { value: "go", label: t`is taken back`, hint: t`its place stays, the words are deleted` },
        ]}
        value={words}
        onChange={setWords}
      />
      <p>
        <Trans>
          Published practices and minutes stay as they are: others build on them. What stays, and
          why, is told in the documentation of this hub.
        </Trans>
      </p>
      {sentTo === null ? null : (
        <>
          <p role="status">
            <Trans>
              A code is on its way to <strong>{sentTo}</strong>.
            </Trans>
          </p>
          <TextField
            label={<Trans>Code from the letter</Trans>}
            error={problem?.field === "code" ? problem.message : null}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </>
      )}
      {problem && problem.field !== "code" ? <FieldError>{problem.message}</FieldError> : null}
      <div className={styles.ways}>
        <Button onClick={onStay}>
          <Trans>Stay</Trans>
        </Button>
        {ready ? (
          <Button
            variant="danger"
            busy={busy}
            onClick={() =>
              void erase({ code: isGuest ? null : code, withdrawComments: words === "go" })
            }
          >
            <Trans>Erase for good</Trans>
          </Button>
        ) : (
          <Button variant="primary" busy={busy} onClick={() => void send()}>
            <Trans>Send me a code</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

/** First a letter, then the erasure; whatever goes wrong is said where one is. */
function useErasure() {
  const { t } = useLingui();
  const request = useRequestErasureCode();
  const eraseMe = useEraseMyAccount();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const attempt = async (work: () => Promise<Refusal | null>) => {
    setBusy(true);
    try {
      setProblem(await work());
    } catch {
      const message = t`The hub could not be reached: nothing was erased. Try again.`;
      setProblem({ message, field: null });
    }
    setBusy(false);
  };
  return {
    sentTo,
    problem,
    busy,
    send: () =>
      attempt(async () => {
        const answer = await request();
        if ("refusal" in answer) return answer.refusal;
        setSentTo(answer.sentTo);
        return null;
      }),
    erase: (input: Parameters<typeof eraseMe>[0]) => attempt(() => eraseMe(input)),
  };
}

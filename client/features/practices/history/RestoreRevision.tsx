import { Trans, useLingui } from "@lingui/react/macro";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useAct } from "#client/apollo/useAct.ts";
import { useFormat } from "#client/i18n/format.ts";
import { useNavigate, useRevalidator } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { RestorePracticeRevisionDocument } from "./History.generated.ts";

interface RestoreRevisionProps {
  textId: string;
  language: string;
  number: number;
  /** What stands there now: brought back when this is undone. */
  newest: number;
}

/** Brings a state back as a new one: nothing is overwritten, and it can be taken back. */
export function RestoreRevision({ textId, language, number, newest }: RestoreRevisionProps) {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { revalidate } = useRevalidator();
  const { act, busy, problem } = useAct();
  const label = format.number(number);
  const restore = async (which: number) => {
    const input = { textId, number: which };
    const done = await act(RestorePracticeRevisionDocument, { input, textLanguage: language });
    if (done) {
      void navigate(`?language=${language}`, { preventScrollReset: true });
      await revalidate();
    }
    return done;
  };
  const bringBack = async () => {
    if (!(await restore(number))) return;
    showToast({ message: t`Version ${label} is back`, undo: () => void restore(newest) });
  };
  return (
    <div>
      <Button
        busy={busy}
        icon={<IconArrowBackUp size={18} aria-hidden="true" />}
        onClick={() => void bringBack()}
      >
        <Trans>Bring version {label} back</Trans>
      </Button>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </div>
  );
}

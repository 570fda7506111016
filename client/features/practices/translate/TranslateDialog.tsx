import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { contentLanguages } from "#client/i18n/content-languages.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { BeginTranslationDocument } from "./BeginTranslation.generated.ts";
import styles from "./Translate.module.css";

interface TranslateDialogProps {
  open: boolean;
  practice: {
    id: string;
    slug: string;
    language: string;
    texts: readonly { id: string; language: string }[];
  };
  onClose: () => void;
}

/** Into which language; what is there already is taken up again. */
export function TranslateDialog({ open, practice, onClose }: TranslateDialogProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { act, busy, problem } = useAct();
  const { id, slug, texts } = practice;
  const options = contentLanguages.filter(({ tag }) => tag !== practice.language);
  const [language, setLanguage] = useState<string>("");
  const there = texts.some((text) => text.language === language);
  const begin = async () => {
    if (language === "") return;
    const input = { practiceId: id, language };
    if (!(await act(BeginTranslationDocument, { input }))) return;
    onClose();
    void navigate(`/practices/${slug}/write?language=${language}`);
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t`Translate this practice`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={language === ""}
            onClick={() => void begin()}
          >
            {there ? <Trans>Go on translating</Trans> : <Trans>Begin the translation</Trans>}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>
          <Trans>
            It begins with the published text, which you write over piece by piece, with the
            original beside it.
          </Trans>
        </p>
        <SelectField
          label={t`Into which language`}
          error={problem ?? undefined}
          value={language}
          options={[
            { value: "", label: t`Choose a language` },
            ...options.map(({ tag, name }) => ({ value: tag, label: name, lang: tag })),
          ]}
          onChange={(event) => setLanguage(event.target.value)}
        />
      </div>
    </Dialog>
  );
}

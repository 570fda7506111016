import { Trans, useLingui } from "@lingui/react/macro";
import { IconWorld } from "@tabler/icons-react";
import { useAct } from "#client/apollo/useAct.ts";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { PublishTranslationDocument } from "./PublishTranslation.generated.ts";
import type { WrittenPractice, WrittenText } from "./written-practice.ts";
import styles from "./Write.module.css";

interface PublishTranslationProps {
  practice: WrittenPractice;
  text: WrittenText;
  unsaved: boolean;
}

/** A translation is published by who wrote it: the original was reviewed. */
export function PublishTranslation({ practice, text, unsaved }: PublishTranslationProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { act, busy, problem } = useAct();
  const publish = async () => {
    if (!(await act(PublishTranslationDocument, { input: { textId: text.id } }))) return;
    showToast({ message: t`The translation is published` });
    void navigate(`/practices/${practice.slug}?language=${text.language}`);
  };
  return (
    <div className={styles.part}>
      <p className={styles.guide}>
        <Trans>
          Read it through once more beside the original. It is published as a version of its own
          that says which version it translates.
        </Trans>
      </p>
      {unsaved ? (
        <p className={styles.soft} role="status">
          <Trans>Some of it is on this device only. It can be published once it is saved.</Trans>
        </p>
      ) : null}
      {problem ? <FieldError>{problem}</FieldError> : null}
      <div>
        <Button
          variant="primary"
          busy={busy}
          disabled={unsaved}
          icon={<IconWorld size={18} aria-hidden="true" />}
          onClick={() => void publish()}
        >
          <Trans>Publish the translation</Trans>
        </Button>
      </div>
    </div>
  );
}

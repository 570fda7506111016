import { Trans } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Link } from "#client/router/Link.tsx";
import { BeginTranslationDocument } from "./BeginTranslation.generated.ts";
import styles from "../write/Write.module.css";

interface OutOfDateProps {
  practice: {
    id: string;
    slug: string;
    language: string;
    currentVersion: { number: number } | null;
  };
  text: { language: string; translatesVersion: number | null };
}

/** The original went on: what is shown beside is the new one, and one says when one has followed. */
export function OutOfDate({ practice, text }: OutOfDateProps) {
  const format = useFormat();
  const { act, busy, problem } = useAct();
  const { id, slug, language, currentVersion } = practice;
  const old = text.translatesVersion;
  if (!currentVersion || old === null || old >= currentVersion.number) return null;
  const from = format.number(old);
  const to = format.number(currentVersion.number);
  const input = { practiceId: id, language: text.language };
  return (
    <div className={styles.notice} role="status">
      <p>
        <Trans>
          This translation follows version {from}. The original is at version {to}, which stands
          beside your text.{" "}
          <Link to={`/practices/${slug}/${language}/${old}`}>See version {from}</Link>
        </Trans>
      </p>
      <div>
        <Button busy={busy} onClick={() => void act(BeginTranslationDocument, { input })}>
          <Trans>It follows version {to} now</Trans>
        </Button>
      </div>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </div>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { JoinCodeForm } from "./JoinCodeForm.tsx";
import styles from "./Join.module.css";

interface JoinByCodeProps {
  /** What was typed before and opened nothing. */
  wrongCode?: string;
}

/** The page for a code that was not scanned. */
export function JoinByCode({ wrongCode }: JoinByCodeProps) {
  const { t } = useLingui();
  return (
    <>
      <PageHeader
        title={t`Join a workshop`}
        lead={<Trans>Type the code that the screen in the room or your invitation shows.</Trans>}
      />
      <div className={styles.code}>
        <JoinCodeForm wrongCode={wrongCode} primary />
      </div>
    </>
  );
}

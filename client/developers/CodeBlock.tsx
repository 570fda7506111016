import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy } from "@tabler/icons-react";
import { Button } from "#client/ui/Button.tsx";
import { showToast } from "#client/ui/toasts.ts";
import styles from "./CodeBlock.module.css";

/** Something to paste elsewhere. Its lines are as long as they are; the block scrolls, not the page. */
export function CodeBlock({ code, label }: { code: string; label: string }) {
  const { t } = useLingui();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      showToast({ message: t`Copied` });
    } catch {
      showToast({ message: t`This browser does not let pages copy. Select the text instead.` });
    }
  };
  return (
    <div className={styles.block}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls by keyboard */}
      <pre className={styles.code} tabIndex={0} role="group" aria-label={label} lang="en">
        <code>{code}</code>
      </pre>
      <div className={styles.copy}>
        <Button
          size="small"
          icon={<IconCopy size={18} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          <Trans>Copy</Trans>
        </Button>
      </div>
    </div>
  );
}

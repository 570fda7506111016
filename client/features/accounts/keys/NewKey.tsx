import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { announce } from "#client/ui/announce.ts";
import styles from "./Keys.module.css";

interface NewKeyProps {
  token: string;
  onClose: () => void;
}

/** The only time that a key is seen. */
export function NewKey({ token, onClose }: NewKeyProps) {
  const { t } = useLingui();
  const [copied, setCopied] = useState<"no" | "yes" | "failed">("no");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(token);
      setCopied("yes");
      announce(t`Copied`);
    } catch {
      setCopied("failed");
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Your new key`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>I have kept it</Trans>
          </Button>
          <Button
            variant="primary"
            icon={<IconCopy size={18} aria-hidden="true" />}
            onClick={() => void copy()}
          >
            {copied === "yes" ? <Trans>Copied</Trans> : <Trans>Copy the key</Trans>}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>
          <Trans>
            Copy it now and keep it like a password: it is shown this once. Who has it can use the
            hub as you allowed it.
          </Trans>
        </p>
        <code className={styles.token} translate="no">
          {token}
        </code>
        {copied === "failed" ? (
          <p role="status">
            <Trans>This browser does not let pages copy. Select the text instead.</Trans>
          </p>
        ) : null}
        <p className={styles.none}>
          <Trans>
            Programs send it as <code translate="no">Authorization: Bearer …</code>
          </Trans>
        </p>
      </div>
    </Dialog>
  );
}

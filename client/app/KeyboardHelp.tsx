import { Trans, useLingui } from "@lingui/react/macro";
import { useState, useSyncExternalStore, type ReactNode } from "react";
import { Dialog } from "#client/ui/Dialog.tsx";
import { followKeyHelp, readKeyHelp } from "./key-help.ts";
import { useKeys } from "./useKeys.ts";
import { useSearchKeys } from "./useSearchKeys.ts";
import styles from "./KeyboardHelp.module.css";

/** `?` says which keys there are. */
export function KeyboardHelp() {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const ofPage = useSyncExternalStore(followKeyHelp, readKeyHelp);
  useKeys({ "?": () => setOpen(true) });
  useSearchKeys();
  return (
    <Dialog open={open} onClose={() => setOpen(false)} title={t`Keys`}>
      <dl className={styles.keys}>
        <Key name="?">
          <Trans>Show this help</Trans>
        </Key>
        <Key name="/">
          <Trans>Go to the page’s search field, or search the whole hub</Trans>
        </Key>
        <Key name="Ctrl + K">
          <Trans>Search the whole hub</Trans>
        </Key>
        <Key name="Esc">
          <Trans>Close a menu or a dialog</Trans>
        </Key>
        <Key name="Ctrl + Enter">
          <Trans>Send what you are writing</Trans>
        </Key>
        {ofPage.map(({ name, text }) => (
          <Key key={name} name={name}>
            {text}
          </Key>
        ))}
      </dl>
    </Dialog>
  );
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{children}</dd>
    </>
  );
}

import { Trans } from "@lingui/react/macro";
import { Dialog } from "#client/ui/Dialog.tsx";
import { mayMake, useRoom } from "../room/room.ts";
import { MakeLinks } from "./MakeLinks.tsx";
import type { Beginning } from "./make-addresses.ts";
import styles from "./Outcomes.module.css";
import { Outcomes } from "./WhatCameOfIt.tsx";

interface OutcomesDialogProps {
  from: Beginning;
  onClose: () => void;
}

/** What came of a comment, an item or a workshop so far, and the ways to make more of it. */
export function OutcomesDialog({ from, onClose }: OutcomesDialogProps) {
  const room = useRoom();
  return (
    <Dialog open size="wide" title={<Trans>What came of it</Trans>} onClose={onClose}>
      <Outcomes
        id={from.id}
        empty={
          <p className={styles.soft}>
            <Trans>Nothing yet. What is made of it here keeps the link.</Trans>
          </p>
        }
      />
      {mayMake(room) ? <MakeLinks from={from} /> : null}
    </Dialog>
  );
}

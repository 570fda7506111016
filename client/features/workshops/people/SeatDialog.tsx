import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { SeatChooser } from "./SeatChooser.tsx";
import styles from "./PersonTools.module.css";

/** For whom one sits here. */
export function SeatDialog({ me, onClose }: { me: AttendeeFragment; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Your city or organisation`}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <div className={styles.tools} style={{ minHeight: "20rem" }}>
        <SeatChooser
          attendance={me}
          label={t`City or organisation`}
          hint={t`It stands beside your name. Accents do not matter: “ha long” finds “Hạ Long”.`}
        />
      </div>
    </Dialog>
  );
}

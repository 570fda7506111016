import { Trans, useLingui } from "@lingui/react/macro";
import { IconCopy, IconRefresh, IconShare } from "@tabler/icons-react";
import { useState } from "react";
import { encode } from "uqr";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useAct } from "#client/apollo/useAct.ts";
import { RenewJoinCodeDocument } from "./HostRoom.generated.ts";
import { useRoom } from "./room.ts";
import styles from "./InviteDialog.module.css";

interface InviteDialogProps {
  code: string;
  onClose: () => void;
}

/** How others come in: a picture to scan, six letters to say aloud, a link to send. */
export function InviteDialog({ code, onClose }: InviteDialogProps) {
  const { t } = useLingui();
  const address = `${location.origin}/j/${code}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      showToast({ message: t`The link is copied` });
    } catch {
      showToast({ message: t`This browser does not copy. Press long on the link to copy it.` });
    }
  };
  return (
    <Dialog open onClose={onClose} title={t`Invite to this workshop`}>
      <div className={styles.invite}>
        <QrCode text={address} label={t`QR code of the link to join`} />
        <div className={styles.words}>
          <p>
            <Trans>Scan the picture, or open the page below and type the code.</Trans>
          </p>
          <p className={styles.code} translate="no">
            {code}
          </p>
          <p>
            <a href={address} className={styles.link}>
              {address}
            </a>
          </p>
          <div className={styles.ways}>
            <Button icon={<IconCopy size={18} aria-hidden="true" />} onClick={() => void copy()}>
              <Trans>Copy link</Trans>
            </Button>
            {"share" in navigator ? (
              <Button
                icon={<IconShare size={18} aria-hidden="true" />}
                onClick={() => void navigator.share({ url: address }).catch(() => undefined)}
              >
                <Trans>Share …</Trans>
              </Button>
            ) : null}
            <RenewCode />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** For a code that went to the wrong people; who is in the room stays in. */
function RenewCode() {
  const { canHost, workshopId, language } = useRoom();
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const [asking, setAsking] = useState(false);
  if (!canHost) return null;
  const renew = async () => {
    if (!(await act(RenewJoinCodeDocument, { language, input: { workshopId } }))) return;
    setAsking(false);
    showToast({ message: t`There is a new code. The old one opens nothing any more.` });
  };
  return (
    <>
      <Button
        variant={asking ? "danger" : "quiet"}
        busy={busy}
        icon={<IconRefresh size={18} aria-hidden="true" />}
        onClick={() => (asking ? void renew() : setAsking(true))}
      >
        {asking ? <Trans>Yes, the old code stops working</Trans> : <Trans>New code …</Trans>}
      </Button>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

/** Dark on light in both themes: some scanners read nothing else. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}

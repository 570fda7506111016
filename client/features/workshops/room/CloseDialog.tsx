import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { useAct } from "#client/apollo/useAct.ts";
import { CloseWorkshopDocument } from "./HostRoom.generated.ts";
import { useRoom } from "./room.ts";

/** Asks first: a closed workshop is not opened again. */
export function CloseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { workshopId, language } = useRoom();
  const { act, busy, problem } = useAct();
  const close = async () => {
    if (await act(CloseWorkshopDocument, { language, input: { workshopId } })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Close the workshop`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Keep it open</Trans>
          </Button>
          <Button variant="danger" busy={busy} onClick={() => void close()}>
            <Trans>Close it for everybody</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          Nobody can comment any more, and it cannot be opened again. The discussion stays to be
          read, and the secretariat finishes the minutes.
        </Trans>
      </p>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </Dialog>
  );
}

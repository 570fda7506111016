import { Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "#client/router/hooks.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { LeaveWorkshopDocument } from "../people/PersonTools.generated.ts";
import { useAct } from "#client/apollo/useAct.ts";
import { useRoom } from "./room.ts";

export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { workshopId, refreshStanding } = useRoom();
  const { act, busy, problem } = useAct();
  const leave = async () => {
    if (!(await act(LeaveWorkshopDocument, { input: { workshopId } }))) return;
    refreshStanding();
    onClose();
    await navigate("/");
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t`Leave the room`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Stay</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void leave()}>
            <Trans>Leave</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>
          What you wrote stays. With the code you can come back while the workshop is open.
        </Trans>
      </p>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </Dialog>
  );
}

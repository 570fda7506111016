import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useAct } from "#client/apollo/useAct.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { SetPremoderationDocument, WorkshopHoldsDocument } from "./Moderation.generated.ts";
import { ModerationQueue } from "./ModerationQueue.tsx";

interface ModerationDialogProps {
  workshopId: string;
  onClose: () => void;
}

/** For hosts: whether comments wait, and what does. */
export function ModerationDialog({ workshopId, onClose }: ModerationDialogProps) {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const { data } = useQuery(WorkshopHoldsDocument, { variables: { workshopId } });
  const holds = data?.node?.__typename === "Workshop" && data.node.holdsComments;
  const set = (on: boolean) => void act(SetPremoderationDocument, { input: { workshopId, on } });
  return (
    <Dialog
      open
      size="wide"
      onClose={onClose}
      title={t`Moderation`}
      actions={
        <Button variant="primary" onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      }
    >
      <Checkbox
        label={<Trans>What participants say waits until a host lets it in</Trans>}
        checked={holds}
        disabled={busy}
        onChange={(event) => set(event.currentTarget.checked)}
      />
      {problem ? <FieldError>{problem}</FieldError> : null}
      <ModerationQueue workshopId={workshopId} />
    </Dialog>
  );
}

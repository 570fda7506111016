import { Trans } from "@lingui/react/macro";
import { IconMapPin } from "@tabler/icons-react";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { useMoveRoom } from "./useMoveRoom.ts";
import { useRoom } from "./room.ts";

/** For a host who looks at another item than the room is at: take everybody there. */
export function MoveHere({ itemId }: { itemId: string }) {
  const { canHost, state, currentItemId } = useRoom();
  const { move, busy, problem } = useMoveRoom();
  if (!canHost || state !== "LIVE" || itemId === currentItemId) return null;
  return (
    <>
      <Button
        size="small"
        busy={busy}
        icon={<IconMapPin size={18} aria-hidden="true" />}
        onClick={() => void move(itemId)}
      >
        <Trans>Move the room here</Trans>
      </Button>
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

import { Trans } from "@lingui/react/macro";
import { IconBroadcast, IconCalendarCheck } from "@tabler/icons-react";
import type { WorkshopState } from "#schema/generated/graphql.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { OpenWorkshopDocument, ScheduleWorkshopDocument } from "../room/HostRoom.generated.ts";
import { useRoom } from "../room/room.ts";
import { useAct } from "#client/apollo/useAct.ts";

interface HostStepsProps {
  state: WorkshopState;
  hasAgenda: boolean;
}

/** The host's next step: announce it, then open it. */
export function HostSteps({ state, hasAgenda }: HostStepsProps) {
  const { workshopId, language } = useRoom();
  const { act, busy, problem } = useAct();
  const input = { workshopId };
  return (
    <>
      {state === "DRAFT" ? (
        <Button
          variant="primary"
          busy={busy}
          icon={<IconCalendarCheck size={18} aria-hidden="true" />}
          onClick={() => void act(ScheduleWorkshopDocument, { language, input })}
        >
          <Trans>Announce workshop</Trans>
        </Button>
      ) : null}
      {state === "SCHEDULED" ? (
        <Button
          variant="primary"
          busy={busy}
          icon={<IconBroadcast size={18} aria-hidden="true" />}
          onClick={() => void act(OpenWorkshopDocument, { language, input })}
        >
          <Trans>Open workshop now</Trans>
        </Button>
      ) : null}
      {state === "SCHEDULED" && !hasAgenda ? (
        <span>
          <Trans>The agenda is empty: comments need an item to stand at.</Trans>
        </span>
      ) : null}
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

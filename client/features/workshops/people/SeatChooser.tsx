import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Combobox } from "#client/ui/Combobox.tsx";
import { useRoom } from "../room/room.ts";
import { useAct } from "#client/apollo/useAct.ts";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { ChooseSeatDocument } from "./SeatChooser.generated.ts";
import { seatSearch } from "./seat-search.ts";

interface SeatChooserProps {
  attendance: Pick<AttendeeFragment, "id" | "seat">;
  label: string;
  hint?: string;
  onChosen?: () => void;
}

/** The city or organisation somebody sits for; chosen is kept, there is nothing else to press. */
export function SeatChooser({ attendance, label, hint, onChosen }: SeatChooserProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { language } = useRoom();
  const { act, problem } = useAct();
  const search = useMemo(() => seatSearch(client, language), [client, language]);
  const { id: attendanceId, seat } = attendance;
  const choose = async (seatId: string | null) => {
    const done = await act(ChooseSeatDocument, { language, input: { attendanceId, seatId } });
    if (done && seatId) onChosen?.();
  };
  return (
    <Combobox
      label={label}
      hint={hint}
      optional
      placeholder={t`Type a part of its name`}
      error={problem ?? undefined}
      value={seat ? { id: seat.id, label: seat.name } : null}
      onChange={(option) => void choose(option?.id ?? null)}
      search={search}
    />
  );
}

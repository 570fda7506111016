import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import type { AttendanceRole } from "#schema/generated/graphql.ts";
import { Button } from "#client/ui/Button.tsx";
import { Checkbox } from "#client/ui/Checkbox.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { useRoom } from "../room/room.ts";
import { useAct } from "#client/apollo/useAct.ts";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { PersonName } from "./PersonName.tsx";
import {
  AllowMinutesDocument,
  AssignRoleDocument,
  RemoveFromWorkshopDocument,
} from "./PersonTools.generated.ts";
import { allRoles, roleNames } from "./role-names.ts";
import { SeatChooser } from "./SeatChooser.tsx";
import styles from "./PersonTools.module.css";

interface PersonToolsProps {
  person: AttendeeFragment;
  onClose: () => void;
}

/** What a host can do for, and with, somebody in the room. Each takes effect at once. */
export function PersonTools({ person, onClose }: PersonToolsProps) {
  const { t, i18n } = useLingui();
  const { language, me } = useRoom();
  const { act, busy, problem } = useAct();
  // Nobody knows who a guest is: guests do not lead.
  const roles = person.isGuest
    ? allRoles.filter((role) => role !== "CHAIR" && role !== "HOST")
    : allRoles;
  const writesAnyway = person.role === "CHAIR" || person.role === "HOST";
  const assign = (role: AttendanceRole) =>
    act(AssignRoleDocument, { language, input: { attendanceId: person.id, role } });
  const allow = (allowed: boolean) =>
    act(AllowMinutesDocument, { language, input: { attendanceId: person.id, allowed } });
  return (
    <Dialog open onClose={onClose} title={t`Role and rights`}>
      <div className={styles.tools}>
        <PersonName person={person} />
        {problem ? <FieldError>{problem}</FieldError> : null}
        <SelectField
          label={t`Role in this workshop`}
          value={person.role}
          disabled={busy}
          options={roles.map((role) => ({ value: role, label: i18n._(roleNames[role]) }))}
          onChange={(event) => void assign(event.target.value as AttendanceRole)}
        />
        <SeatChooser attendance={person} label={t`Sits for`} />
        <Checkbox
          label={t`May write the minutes`}
          hint={writesAnyway ? t`Chairs and the secretariat always may.` : undefined}
          checked={writesAnyway || person.mayWriteMinutes}
          disabled={busy || writesAnyway}
          onChange={(event) => void allow(event.target.checked)}
        />
        {person.id === me?.id ? null : <Remove person={person} onRemoved={onClose} />}
      </div>
    </Dialog>
  );
}

function Remove({ person, onRemoved }: { person: AttendeeFragment; onRemoved: () => void }) {
  const { t } = useLingui();
  const { language } = useRoom();
  const { act, busy, problem } = useAct();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const { min, max } = limits.removeReason;
  const name = person.name;
  if (!asking) {
    return (
      <div>
        <Button variant="danger" onClick={() => setAsking(true)}>
          <Trans>Remove from the workshop …</Trans>
        </Button>
      </div>
    );
  }
  const remove = async () => {
    const length = countGraphemes(reason.trim());
    setMissing(length < min || length > max);
    if (length < min || length > max) return;
    const input = { attendanceId: person.id, reason: reason.trim() };
    if (!(await act(RemoveFromWorkshopDocument, { language, input }))) return;
    showToast({ message: t`${name} was removed from the workshop` });
    onRemoved();
  };
  return (
    <div className={styles.remove}>
      <TextArea
        label={t`Why is this person removed?`}
        hint={t`They are told. They cannot come back with the code.`}
        error={problem ?? (missing ? t`Say in a few words why.` : undefined)}
        value={reason}
        max={max}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.buttons}>
        <Button variant="danger" busy={busy} onClick={() => void remove()}>
          <Trans>Remove</Trans>
        </Button>
        <Button variant="quiet" onClick={() => setAsking(false)}>
          <Trans>Let them stay</Trans>
        </Button>
      </div>
    </div>
  );
}

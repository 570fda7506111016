import { useLingui } from "@lingui/react/macro";
import { IconDots, IconPencil } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Avatar } from "#client/ui/Avatar.tsx";
import { IconButton } from "#client/ui/IconButton.tsx";
import { useRoom } from "../room/room.ts";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { PersonName } from "./PersonName.tsx";
import styles from "./PeoplePanel.module.css";

const PersonTools = lazyPart(() =>
  import("./PersonTools.tsx").then((module) => ({ default: module.PersonTools })),
);

interface PersonRowProps {
  person: AttendeeFragment;
  isMe: boolean;
  withSeat?: boolean;
}

/** One person; for hosts with the tools that they have on people. */
export function PersonRow({ person, isMe, withSeat = false }: PersonRowProps) {
  const { t } = useLingui();
  const { canHost } = useRoom();
  const [open, setOpen] = useState(false);
  return (
    <li className={styles.row}>
      <Avatar name={person.name} size="small" guest={person.isGuest} />
      <PersonName person={person} isMe={isMe} withoutSeat={!withSeat} />
      {person.mayWriteMinutes ? (
        <span className={styles.pen} title={t`May write the minutes`}>
          <IconPencil size={16} role="img" aria-label={t`May write the minutes`} />
        </span>
      ) : null}
      {canHost ? (
        <IconButton
          className={styles.tools}
          size="small"
          label={t`Role and rights of ${person.name}`}
          icon={<IconDots size={18} aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      ) : null}
      <Suspense>
        {open ? <PersonTools person={person} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </li>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Name } from "#client/ui/Name.tsx";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { isNotable, roleNames } from "./role-names.ts";
import styles from "./PersonName.module.css";

interface PersonNameProps {
  person: Pick<AttendeeFragment, "name" | "role" | "isGuest" | "seat">;
  /** This is who looks. */
  isMe?: boolean;
  /** Left out where people stand under the name of their delegation. */
  withoutSeat?: boolean;
}

/** Who somebody is here: the name, whom they sit for, and a role that is worth saying. */
export function PersonName({ person, isMe = false, withoutSeat = false }: PersonNameProps) {
  const { i18n } = useLingui();
  return (
    <span className={styles.person}>
      <span className={styles.name}>
        <Name>{person.name}</Name>
      </span>
      {isMe ? (
        <span className={styles.quiet}>
          <Trans>(you)</Trans>
        </span>
      ) : null}
      {person.seat && !withoutSeat ? (
        <span className={styles.seat}>
          <Name>{person.seat.name}</Name>
        </span>
      ) : null}
      {isNotable(person.role) || person.isGuest ? (
        <span className={styles.role}>
          {person.isGuest ? <Trans>Guest</Trans> : i18n._(roleNames[person.role])}
        </span>
      ) : null}
    </span>
  );
}

import { useLingui } from "@lingui/react/macro";
import { IconCalendar, IconMessage, IconNotes, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BottomBar } from "#client/ui/BottomBar.tsx";
import styles from "./PhoneRoom.module.css";

export type RoomPlace = "agenda" | "talk" | "minutes" | "people";

interface PhoneRoomProps {
  place: RoomPlace;
  onPlace: (place: RoomPlace) => void;
  /** Comments that came while one looked at something else. */
  newComments: number;
  agenda: ReactNode;
  people: ReactNode;
  talk: ReactNode;
  minutes: ReactNode;
}

/** One column, four places under the thumb. The conversation keeps its place of reading meanwhile. */
export function PhoneRoom(props: PhoneRoomProps) {
  const { place, onPlace, newComments, agenda, people, talk, minutes } = props;
  const { t } = useLingui();
  return (
    <div className={styles.room}>
      <section className={styles.talk} aria-label={t`Conversation`} hidden={place !== "talk"}>
        {talk}
      </section>
      {place === "agenda" ? (
        <section className={styles.place} aria-label={t`Agenda`}>
          {agenda}
        </section>
      ) : null}
      {place === "minutes" ? (
        <section className={styles.place} aria-label={t`Minutes`}>
          {minutes}
        </section>
      ) : null}
      {place === "people" ? (
        <section className={styles.place} aria-label={t`People`}>
          {people}
        </section>
      ) : null}
      <div className={styles.bar}>
        <BottomBar
          label={t`Places of the room`}
          current={place}
          onSelect={onPlace}
          items={[
            { id: "agenda", label: t`Agenda`, icon: <IconCalendar size={22} aria-hidden="true" /> },
            {
              id: "talk",
              label: t`Talk`,
              icon: <IconMessage size={22} aria-hidden="true" />,
              count: newComments,
            },
            { id: "minutes", label: t`Minutes`, icon: <IconNotes size={22} aria-hidden="true" /> },
            { id: "people", label: t`People`, icon: <IconUsers size={22} aria-hidden="true" /> },
          ]}
        />
      </div>
    </div>
  );
}

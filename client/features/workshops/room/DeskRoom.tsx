import { useLingui } from "@lingui/react/macro";
import { IconCalendar, IconUsers } from "@tabler/icons-react";
import { useState, type CSSProperties, type ReactNode } from "react";
import { Tabs } from "#client/ui/Tabs.tsx";
import { ColumnSeparator } from "./ColumnSeparator.tsx";
import { useColumns } from "./useColumns.ts";
import styles from "./DeskRoom.module.css";

interface DeskRoomProps {
  agenda: ReactNode;
  people: ReactNode;
  peopleCount: number | null;
  talk: ReactNode;
  minutes: ReactNode;
}

/** Agenda and people on the left, the conversation in the middle, the minutes on the right. */
export function DeskRoom({ agenda, people, peopleCount, talk, minutes }: DeskRoomProps) {
  const { t } = useLingui();
  const { columns, resize, reset } = useColumns();
  const [side, setSide] = useState<"agenda" | "people">("agenda");
  const widths = {
    "--agenda": `${columns.agenda}%`,
    "--minutes": `${columns.minutes}%`,
  } as CSSProperties;
  return (
    <div className={styles.room} style={widths}>
      <div className={styles.side}>
        <Tabs
          label={t`Agenda and people`}
          selected={side}
          onSelect={setSide}
          tabs={[
            {
              id: "agenda",
              label: t`Agenda`,
              icon: <IconCalendar size={18} aria-hidden="true" />,
            },
            {
              id: "people",
              label: t`People`,
              icon: <IconUsers size={18} aria-hidden="true" />,
              count: peopleCount ?? undefined,
            },
          ]}
        >
          {side === "agenda" ? agenda : people}
        </Tabs>
      </div>
      <ColumnSeparator
        column="agenda"
        label={t`Width of the agenda`}
        columns={columns}
        onResize={resize}
        onReset={reset}
      />
      <section className={styles.talk} aria-label={t`Conversation`}>
        {talk}
      </section>
      <ColumnSeparator
        column="minutes"
        label={t`Width of the minutes`}
        columns={columns}
        onResize={resize}
        onReset={reset}
      />
      <section className={styles.minutes} aria-label={t`Minutes`}>
        {minutes}
      </section>
    </div>
  );
}

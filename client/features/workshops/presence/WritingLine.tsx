import { Plural, Trans } from "@lingui/react/macro";
import { Name } from "#client/ui/Name.tsx";
import type { RoomPresence } from "./usePresence.ts";
import styles from "./WritingLine.module.css";

interface WritingLineProps {
  writing: RoomPresence["writing"];
  agendaItemId: string;
  meId: string | null;
}

/** Its line is always there, so that nothing moves when somebody begins. Not read aloud. */
export function WritingLine({ writing, agendaItemId, meId }: WritingLineProps) {
  const others = writing.filter(
    ({ attendance, agendaItem }) => agendaItem.id === agendaItemId && attendance.id !== meId,
  );
  const [first] = others;
  return (
    <p className={styles.line} aria-hidden={first ? undefined : true}>
      {first && others.length === 1 ? <OneWrites person={first.attendance} /> : null}
      {others.length > 1 ? (
        <Plural value={others.length} one="# person is writing …" other="# people are writing …" />
      ) : null}
    </p>
  );
}

function OneWrites({ person }: { person: RoomPresence["writing"][number]["attendance"] }) {
  const name = <Name>{person.name}</Name>;
  if (!person.seat) return <Trans>{name} is writing …</Trans>;
  const seat = <Name>{person.seat.name}</Name>;
  return (
    <Trans>
      {name} ({seat}) is writing …
    </Trans>
  );
}

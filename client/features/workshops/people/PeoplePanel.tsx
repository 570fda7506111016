import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { byDelegation } from "../presence/presence-state.ts";
import type { RoomPresence } from "../presence/usePresence.ts";
import { useRoom } from "../room/room.ts";
import { Myself } from "./Myself.tsx";
import { PersonRow } from "./PersonRow.tsx";
import styles from "./PeoplePanel.module.css";

const EverybodyDialog = lazyPart(() =>
  import("./EverybodyDialog.tsx").then((module) => ({ default: module.EverybodyDialog })),
);

/** Who is here now, by whom they sit for. */
export function PeoplePanel({ presence }: { presence: RoomPresence }) {
  const { i18n } = useLingui();
  const { me, canHost } = useRoom();
  const [everybody, setEverybody] = useState(false);
  if (!me && !canHost) {
    return (
      <p className={styles.note}>
        <Trans>Join the workshop to see who is here.</Trans>
      </p>
    );
  }
  const groups = byDelegation(presence.here.values(), new Intl.Collator(i18n.locale));
  const rest = Math.max(0, (presence.count ?? 0) - presence.here.size);
  return (
    <div className={styles.panel}>
      {me ? <Myself me={me} /> : null}
      {presence.count === null ? <Skeleton lines={4} /> : null}
      {groups.map(({ seat, people }) => (
        <section key={seat?.id ?? ""} className={styles.group}>
          <h2 className={styles.seat}>
            {seat ? <Name>{seat.name}</Name> : <Trans>Without a city or organisation</Trans>}
          </h2>
          <ul className={styles.people}>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} isMe={person.id === me?.id} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 ? (
        <p className={styles.note}>
          <Plural value={rest} one="and # more" other="and # more" />
        </p>
      ) : null}
      <p className={styles.note}>
        <Button variant="quiet" size="small" onClick={() => setEverybody(true)}>
          <Trans>Everybody who takes part</Trans>
        </Button>
      </p>
      <Suspense>
        {everybody ? <EverybodyDialog onClose={() => setEverybody(false)} /> : null}
      </Suspense>
    </div>
  );
}

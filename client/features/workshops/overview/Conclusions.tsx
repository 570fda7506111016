import { Trans } from "@lingui/react/macro";
import { Section } from "#client/ui/Section.tsx";
import { AgendaTitle } from "../agenda/AgendaTitle.tsx";
import { useRoom } from "../room/room.ts";
import { Minutes } from "../minutes/Minutes.tsx";
import styles from "./Overview.module.css";

/** What the minutes of the agreement and the conclusion say stands first: that is what one looks for. */
export function Conclusions() {
  const { items } = useRoom();
  const concluding = items.filter(({ kind }) => kind === "AGREEMENT" || kind === "CONCLUSION");
  if (concluding.length === 0) return null;
  return (
    <Section title={<Trans>Conclusions</Trans>}>
      {concluding.map((item) => (
        <div key={item.id} className={styles.record}>
          <h3 className={styles.lineTitle}>
            <AgendaTitle item={item} />
          </h3>
          <Minutes key={item.id} agendaItemId={item.id} />
        </div>
      ))}
    </Section>
  );
}

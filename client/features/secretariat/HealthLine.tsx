import { Trans } from "@lingui/react/macro";
import { IconAlertTriangle, IconCheck } from "@tabler/icons-react";
import { Fragment, type ReactNode } from "react";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import styles from "./Secretariat.module.css";

interface HealthLineProps {
  title: string;
  /** Left out: it is neither well nor ill. */
  well?: boolean;
  /** What to do, told when it is not well. */
  advice?: ReactNode;
  /** One after the other; what is null is left out. */
  facts: readonly ReactNode[];
}

/** One part of the hub: whether it is well, in a word with a sign, and what is known of it. */
export function HealthLine({ title, well, advice, facts }: HealthLineProps) {
  const known = facts.filter((fact) => fact !== null);
  return (
    <Line
      title={title}
      beside={well === undefined ? null : <Sign well={well} />}
      below={
        <span className={styles.lineFacts}>
          {well === false && advice ? <strong>{advice}</strong> : null}
          <span>
            {known.map((fact, index) => (
              // oxlint-disable-next-line react/no-array-index-key
              <Fragment key={index}>
                {index > 0 ? " · " : null}
                {fact}
              </Fragment>
            ))}
          </span>
        </span>
      }
    />
  );
}

function Sign({ well }: { well: boolean }) {
  return well ? (
    <Tag tone="green" icon={<IconCheck size={14} aria-hidden="true" />}>
      <Trans>Well</Trans>
    </Tag>
  ) : (
    <Tag tone="danger" icon={<IconAlertTriangle size={14} aria-hidden="true" />}>
      <Trans>Look at it</Trans>
    </Tag>
  );
}

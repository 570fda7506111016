import { Trans } from "@lingui/react/macro";
import { IconRuler2 } from "@tabler/icons-react";
import { Tag } from "#client/ui/Tag.tsx";
import styles from "./Read.module.css";

/** Whether its results count as measured, and by which rule. */
export function MeasuredMark({ is, rule }: { is: boolean; rule: string }) {
  return (
    <div className={styles.measured}>
      {is ? (
        <MeasuredTag />
      ) : (
        <Tag tone="outline">
          <Trans>not measured yet</Trans>
        </Tag>
      )}
      <p className={styles.rule}>{rule}</p>
    </div>
  );
}

export function MeasuredTag() {
  return (
    <Tag tone="green" icon={<IconRuler2 size={14} aria-hidden="true" />}>
      <Trans>measured</Trans>
    </Tag>
  );
}

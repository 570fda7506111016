import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import styles from "./Evidence.module.css";

interface BeforeAfterProps {
  before: number | null;
  after: number;
  unit: string;
}

/** The figure, and the one before it as bars of the same scale; the words say the same. */
export function BeforeAfter({ before, after, unit }: BeforeAfterProps) {
  const format = useFormat();
  const [from, to] = [format.number(before ?? 0), format.number(after)];
  if (before === null) {
    return (
      <p className={styles.figure}>
        <strong>{to}</strong> {unit}
      </p>
    );
  }
  const most = Math.max(Math.abs(before), Math.abs(after)) || 1;
  const width = (value: number) => ({ inlineSize: `${(Math.abs(value) / most) * 100}%` });
  return (
    <div className={styles.beforeAfter}>
      <p className={styles.figure}>
        <Trans>
          <span>from {from} to</span> <strong>{to}</strong> {unit}
        </Trans>
      </p>
      <div aria-hidden="true" className={styles.bars}>
        <span className={styles.barBefore} style={width(before)} />
        <span className={styles.barAfter} style={width(after)} />
      </div>
      <p className={styles.soft}>
        <Change before={before} after={after} />
      </p>
    </div>
  );
}

function Change({ before, after }: { before: number; after: number }) {
  const format = useFormat();
  if (before === after) return <Trans>no change</Trans>;
  if (before <= 0 || after < 0) return null;
  const share = format.number(Math.abs(after - before) / before, {
    style: "percent",
    maximumFractionDigits: 0,
  });
  return after < before ? (
    <Trans>{share} less than before</Trans>
  ) : (
    <Trans>{share} more than before</Trans>
  );
}

import { Trans } from "@lingui/react/macro";
import { sameZone, useFormat, viewerZone, zoneName } from "#client/i18n/format.ts";
import styles from "./TimeRange.module.css";

interface TimeRangeProps {
  /** ISO instants. */
  from: string;
  to: string;
  /** The venue's IANA zone. */
  zone: string;
}

/** When something takes place: by the venue's clock, and by the viewer's where it differs. */
export function TimeRange({ from, to, zone }: TimeRangeProps) {
  const format = useFormat();
  const own = viewerZone();
  const venue = format.range(from, to, zone);
  const title = `${format.dateTime(from, zone)} ${zoneName(format.language, zone, from)}`;
  if (sameZone(zone, own, from)) {
    return (
      <time dateTime={from} title={title}>
        {venue}
      </time>
    );
  }
  const ownRange = format.range(from, to, own);
  return (
    <span className={styles.range}>
      <time dateTime={from} title={title}>
        {venue} ({zoneName(format.language, zone, from)})
      </time>
      <span className={styles.own}>
        <Trans>Your time: {ownRange}</Trans>
      </span>
    </span>
  );
}

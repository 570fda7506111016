import { useFormat, sameZone, viewerZone, zoneName } from "#client/i18n/format.ts";
import { useNow } from "./now.ts";

interface TimeProps {
  /** An ISO instant. */
  at: string;
  /** `relative` says "5 minutes ago" within a day and the date after that. */
  format?: "relative" | "date" | "longDate" | "time" | "dateTime";
  /** Show it in this IANA zone (the venue's); the zone is named when the viewer's clock differs. */
  zone?: string;
}

/** The exact time is always there: in `datetime` and on hover. */
export function Time({ at, format = "relative", zone }: TimeProps) {
  const formats = useFormat();
  const now = useNow();
  const text =
    format === "relative"
      ? (formats.relative(at, now) ?? formats.shortDate(at, zone))
      : formats[format](at, zone);
  const named = zone && format !== "relative" && !sameZone(zone, viewerZone(), at);
  return (
    <time
      dateTime={at}
      title={`${formats.dateTime(at, zone)} ${zoneName(formats.language, zone ?? viewerZone(), at)}`}
    >
      {text}
      {named ? ` (${zoneName(formats.language, zone, at)})` : null}
    </time>
  );
}

/**
 * Wall time in a zone and the instant it means. `datetime-local` fields hold wall time; the hub wants
 * instants. Temporal knows the zones' history; its code is loaded with the form.
 */
const loadTemporal = () => import("temporal-polyfill").then((module) => module.Temporal);

/** "2018-08-30T08:00" in a zone → "2018-08-30T01:00:00Z"; null when it is no such time. */
export async function toInstant(wallTime: string, zone: string): Promise<string | null> {
  const Temporal = await loadTemporal();
  try {
    return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone).toInstant().toString();
  } catch {
    return null;
  }
}

/** An instant as the clock at the venue shows it, for a `datetime-local` field. */
export function toWallTime(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const get = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

/** All zones there are; those of the region first. */
export function timeZones(): { region: readonly string[]; others: readonly string[] } {
  const region = [
    "Asia/Ho_Chi_Minh",
    "Asia/Bangkok",
    "Asia/Jakarta",
    "Asia/Makassar",
    "Asia/Jayapura",
    "Asia/Kuala_Lumpur",
    "Asia/Singapore",
    "Asia/Brunei",
    "Asia/Manila",
    "Asia/Phnom_Penh",
    "Asia/Vientiane",
    "Asia/Yangon",
    "Asia/Dili",
  ];
  const all = Intl.supportedValuesOf("timeZone");
  return { region, others: all.filter((zone) => !region.includes(zone)) };
}

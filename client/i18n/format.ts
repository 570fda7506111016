import { useLingui } from "@lingui/react";
import { useMemo } from "react";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** English as ASEAN writes it (30 August 2018); Western digits everywhere: tables are read across languages. */
function localeFor(language: string): string {
  return `${language === "en" ? "en-GB" : language}-u-nu-latn`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeFor(language), options);
    formats.set(key, format);
  }
  return format;
}

export type Instant = string | Date;

/** The viewer's own zone, e.g. "Asia/Bangkok". */
export function viewerZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** "1,234" or "1.234". */
export function formatNumber(language: string, value: number, options?: Intl.NumberFormatOptions) {
  return new Intl.NumberFormat(localeFor(language), options).format(value);
}

/** "30 August 2018". Zones are IANA names; without one it is the viewer's. */
export function formatDate(language: string, at: Instant, zone?: string): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: zone } as const;
  return dateFormat(language, options).format(new Date(at));
}

/** "30 Aug" this year, "30 Aug 2018" else. */
export function formatShortDate(language: string, at: Instant, zone?: string): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date().getFullYear() ? undefined : "numeric";
  const options = { day: "numeric", month: "short", year, timeZone: zone } as const;
  return dateFormat(language, options).format(date);
}

/** "Thursday, 30 August 2018". */
export function formatLongDate(language: string, at: Instant, zone?: string): string {
  return dateFormat(language, { dateStyle: "full", timeZone: zone }).format(new Date(at));
}

/** "08:30", always 24 hours. */
export function formatTime(language: string, at: Instant, zone?: string): string {
  const options = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone } as const;
  return dateFormat(language, options).format(new Date(at));
}

export function formatDateTime(language: string, at: Instant, zone?: string): string {
  return `${formatDate(language, at, zone)}, ${formatTime(language, at, zone)}`;
}

/** What ends within so many hours is one occasion: its hours matter even past midnight. */
const oneOccasion = 20 * hour;

/** From–to in one zone, days named once: "30 August 2018, 08:00 – 17:00", "29 – 31 August 2018". */
export function formatRange(language: string, from: Instant, to: Instant, zone?: string): string {
  const [start, end] = [formatDate(language, from, zone), formatDate(language, to, zone)];
  const [opens, closes] = [formatTime(language, from, zone), formatTime(language, to, zone)];
  if (start === end) return `${start}, ${opens} – ${closes}`;
  const lasts = new Date(to).getTime() - new Date(from).getTime();
  if (lasts < oneOccasion) return `${start}, ${opens} – ${end}, ${closes}`;
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: zone } as const;
  return dateFormat(language, options).formatRange(new Date(from), new Date(to));
}

/** "GMT+7": what a zone means on that day. */
export function zoneName(language: string, zone: string, at: Instant): string {
  const parts = dateFormat(language, { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(
    new Date(at),
  );
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Whether clocks in both zones show the same on that day. */
export function sameZone(one: string, other: string, at: Instant): boolean {
  return zoneName("en", one, at) === zoneName("en", other, at);
}

/** "5 minutes ago", "in 2 hours"; null when the instant is a day or more away: then say the date. */
export function formatRelative(language: string, at: Instant, now: number): string | null {
  const distance = new Date(at).getTime() - now;
  const size = Math.abs(distance);
  if (size >= day) return null;
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto", style: "long" });
  if (size < minute) return format.format(0, "second");
  if (size < hour) return format.format(Math.trunc(distance / minute), "minute");
  return format.format(Math.trunc(distance / hour), "hour");
}

/** "a, b and c". */
export function formatList(language: string, items: readonly string[]): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(items);
}

export interface Format {
  language: string;
  number: (value: number, options?: Intl.NumberFormatOptions) => string;
  date: (at: Instant, zone?: string) => string;
  shortDate: (at: Instant, zone?: string) => string;
  longDate: (at: Instant, zone?: string) => string;
  time: (at: Instant, zone?: string) => string;
  dateTime: (at: Instant, zone?: string) => string;
  range: (from: Instant, to: Instant, zone?: string) => string;
  relative: (at: Instant, now?: number) => string | null;
  list: (items: readonly string[]) => string;
}

/** The formats above in the language of the page. */
export function useFormat(): Format {
  const { i18n } = useLingui();
  const language = i18n.locale;
  return useMemo(
    () => ({
      language,
      number: (value, options) => formatNumber(language, value, options),
      date: (at, zone) => formatDate(language, at, zone),
      shortDate: (at, zone) => formatShortDate(language, at, zone),
      longDate: (at, zone) => formatLongDate(language, at, zone),
      time: (at, zone) => formatTime(language, at, zone),
      dateTime: (at, zone) => formatDateTime(language, at, zone),
      range: (from, to, zone) => formatRange(language, from, to, zone),
      relative: (at, now = Date.now()) => formatRelative(language, at, now),
      list: (items) => formatList(language, items),
    }),
    [language],
  );
}

import { type RawBuilder, sql } from "kysely";
import { type FilledSentence, fill } from "#server/core/language/sentences.ts";
import type { ClaimStatus } from "#server/features/network/claim-status.enum.ts";

/** After so many years a result says what was, not what is. */
const years = 5;

/** What the rule looks at. */
export interface Figure {
  readonly value: number | null;
  readonly unit: string;
  readonly periodTo: string | null;
  readonly method: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly status: ClaimStatus;
}

/** The first day of the last five years. Days are told as `2026-11-22`. */
export function measuredSince(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year - years, month - 1, day)).toISOString().slice(0, 10);
}

/** It tells of a time that is too long ago to count. */
export function isOutOfDate({ periodTo }: Pick<Figure, "periodTo">, today: string): boolean {
  return periodTo !== null && periodTo < measuredSince(today);
}

/** Whether a result makes a practice a measured one; `countsInSql` says the same in the database. */
export function counts(figure: Figure, today: string): boolean {
  const { value, unit, periodTo, method, sourceTitle, sourceUrl, status } = figure;
  return (
    value !== null &&
    unit !== "" &&
    periodTo !== null &&
    periodTo <= today &&
    !isOutOfDate(figure, today) &&
    (method !== "" || sourceTitle !== "" || sourceUrl !== null) &&
    status !== "disputed"
  );
}

/** True for rows of `evidence` that count on that day. */
export function countsInSql(today: string): RawBuilder<boolean> {
  return sql<boolean>`(evidence.value is not null and evidence.unit <> ''
    and evidence.period_to is not null and evidence.period_to between ${measuredSince(today)}::date and ${today}::date
    and (evidence.method <> '' or evidence.source_title <> '' or evidence.source_url is not null)
    and evidence.status <> 'disputed')`;
}

/**
 * True for rows of `practice` that count as measured on that day. What was written since the last
 * version was published is not looked at: it is not there for readers yet.
 */
export function isMeasured(today: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from evidence
    left join practice_version published on published.id = practice.current_version_id
    where evidence.practice_id = practice.id
      and evidence.written_at <= coalesce(published.published_at, 'infinity')
      and ${countsInSql(today)})`;
}

/** The rule in words. */
export const measuredRule: FilledSentence = fill(
  "A practice counts as measured when at least one of its published results has a figure with its unit and its period, names its method or its source, is not disputed, and its period ended within the last {years} years.",
  { years },
);

/** The day it is, as the rule counts. */
export function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

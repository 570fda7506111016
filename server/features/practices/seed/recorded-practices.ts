import recorded from "#server/core/database/seed/data/practices.json" with { type: "json" };
import type { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import type { NoteSource, PracticeContent } from "../practice-content.ts";

/** What public sources tell of a practice; `themes` and `city` are slugs. */
export interface RecordedPractice {
  readonly slug: string;
  readonly city: string;
  readonly themes: readonly string[];
  /** What a reader should know before relying on it. */
  readonly caveat: InBoth | null;
  /** Beside English, the original, a translation; what the sources do not tell is not there. */
  readonly texts: { readonly en: RecordedText; readonly vi: RecordedText };
  readonly sources: readonly NoteSource[];
  readonly evidence: readonly RecordedEvidence[];
}

/** `summary`: for lists, where the sources do not tell what the problem was. */
export type RecordedText = Partial<Omit<PracticeContent, "sources">> & {
  readonly title: string;
  readonly summary?: string;
};

/** The original and its translation. */
interface InBoth {
  readonly en: string;
  readonly vi: string;
}

export interface RecordedEvidence {
  readonly claim: InBoth;
  readonly value: number;
  readonly valueBefore: number | null;
  readonly unit: InBoth;
  readonly periodAsStated: InBoth;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly periodBeforeFrom: string | null;
  readonly periodBeforeTo: string | null;
  /** Its place in `sources`. */
  readonly source: number;
  readonly status: ClaimStatus;
}

export const recordedPractices = recorded as readonly RecordedPractice[];

/** When they were written down: the same on every hub, as their hashes are. */
export const recordedAt = new Date("2026-11-22T00:00:00Z");

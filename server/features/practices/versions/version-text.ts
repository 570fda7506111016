import type { Json } from "#server/core/ports.ts";
import type { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { emptyContent, type PracticeContent } from "../practice-content.ts";

/** A result as it stood when a version was published; kept in the version. */
export interface VersionEvidence {
  readonly claim: string;
  readonly language: string;
  readonly value: number | null;
  readonly valueBefore: number | null;
  readonly unit: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly periodBeforeFrom: string | null;
  readonly periodBeforeTo: string | null;
  readonly periodAsStated: string;
  readonly method: string;
  readonly sourceTitle: string;
  readonly sourceUrl: string | null;
  readonly status: ClaimStatus;
  readonly verifiedByName: string | null;
  readonly verifiedSeatName: string | null;
  /** ISO 8601 in UTC. */
  readonly verifiedAt: string | null;
}

/** An author as they were called when a version was published; kept in the version. */
export interface VersionAuthor {
  readonly name: string;
  readonly seatName: string | null;
}

/** What a reader reads of a version: all that its hash is made of. */
export interface VersionText {
  readonly slug: string;
  readonly language: string;
  readonly number: number;
  readonly translates: number | null;
  readonly title: string;
  readonly summary: string;
  readonly content: PracticeContent;
  readonly evidence: readonly VersionEvidence[];
  readonly authors: readonly VersionAuthor[];
  readonly html: string;
  readonly changeNote: string;
  readonly publishedAt: Date;
}

/** The value whose canonical JSON is hashed, named as in the API: `docs/practice-versions.md`. */
export function valueOf(version: VersionText): Json {
  const { slug, language, number, translates, title, summary, html, changeNote } = version;
  const words = { language, number, translates, title, summary, html, changeNote };
  return {
    ...words,
    format: "esc-hub-practice-version-1",
    practice: slug,
    content: contentOf(version.content),
    evidence: version.evidence.map((each) => ({ ...each, status: each.status.toUpperCase() })),
    authors: version.authors.map(({ name, seatName }) => ({ name, seatName })),
    publishedAt: version.publishedAt.toISOString(),
  };
}

/** Whole, and without anything that a later hub may add: an old version keeps its hash. */
function contentOf(stored: PracticeContent): Json {
  const content = { ...emptyContent, ...stored };
  const { title, problem, costNote, paidBy, conditions, difficulties, lessons, cost } = content;
  const words = { title, problem, costNote, paidBy, conditions, difficulties, lessons };
  return {
    ...words,
    blocks: content.blocks.map((block) => ({ title: block.title, text: block.text })),
    cost: cost && { amount: cost.amount, currency: cost.currency, year: cost.year },
    contacts: content.contacts.map(({ role, office }) => ({ role, office })),
    sources: content.sources.map(({ url, published, ...source }) => ({
      title: source.title,
      url,
      published,
    })),
  };
}

import { createHash } from "node:crypto";
import type { VersionText } from "./version-text.ts";
import { valueOf } from "./version-text.ts";
import { canonicalJson } from "./canonical-json.ts";

/** A version to be: what a reader reads of it, and what else is stored. */
export interface NewVersion extends VersionText {
  readonly id: string;
  readonly practiceId: string;
  readonly original: boolean;
  readonly plain: string;
  readonly markdown: string;
  /** Null: the hub, from public sources. */
  readonly publishedBy: string | null;
}

/** SHA-256 of the canonical JSON of what a reader reads, in small hexadecimal. */
export function hashOf(version: VersionText): string {
  return createHash("sha256")
    .update(canonicalJson(valueOf(version)))
    .digest("hex");
}

/** The row of a version that counts from now on. */
export function versionRow(version: NewVersion) {
  const { id, language, original, number, translates, title, summary } = version;
  const { html, plain, markdown } = version;
  const place = { id, language, original, number, translates };
  const text = { title, summary, html, plain, markdown };
  return {
    ...place,
    ...text,
    practice_id: version.practiceId,
    state: "published",
    content: JSON.stringify(version.content),
    evidence: JSON.stringify(version.evidence),
    authors: JSON.stringify(version.authors),
    hash: hashOf(version),
    change_note: version.changeNote,
    published_by: version.publishedBy,
    published_at: version.publishedAt,
  };
}

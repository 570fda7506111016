import type { Tx } from "#server/realtime/commit.ts";
import type { PracticeContent } from "../practice-content.ts";
import { evidenceNow } from "../versions/version-facts.ts";
import { hashOf } from "../versions/version-row.ts";
import type { VersionAuthor } from "../versions/version-text.ts";

/**
 * The demo's versions hold the days of its results, and their hash is of the day of publication:
 * both are made anew after the demo was dated anew. Its results are the same in every version.
 */
export async function sealDemoVersions({ db }: Tx): Promise<void> {
  const versions = await db
    .selectFrom("practice_version as version")
    .innerJoin("practice", "practice.id", "version.practice_id")
    .selectAll("version")
    .select("practice.slug")
    .where("practice.demo", "=", true)
    .execute();
  for (const { id, content, authors, change_note, published_at, ...version } of versions) {
    const evidence = await evidenceNow(db, version.practice_id, version.language);
    const hash = hashOf({
      ...version,
      evidence,
      content: content as unknown as PracticeContent,
      authors: authors as VersionAuthor[],
      changeNote: change_note,
      publishedAt: published_at,
    });
    await db
      .updateTable("practice_version")
      .set({ hash, evidence: JSON.stringify(evidence) })
      .where("id", "=", id)
      .execute();
  }
}

import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { PracticeContent } from "../practice-content.ts";
import type { PracticeVersionState } from "../practice.enums.ts";
import type { PracticeVersion } from "./practice-version.type.ts";
import type { VersionAuthor, VersionEvidence } from "./version-text.ts";

/** Versions under the names of the contract, without what is long; add `where` and order. */
export function selectVersions(db: Kysely<Tables>) {
  return db
    .selectFrom("practice_version")
    .innerJoin("practice", "practice.id", "practice_version.practice_id")
    .leftJoin("practice_version as current", "current.id", "practice.current_version_id")
    .select([
      "practice_version.id",
      "practice_version.practice_id as practiceId",
      "practice.slug",
      "practice_version.language",
      "practice_version.original",
      "practice_version.number",
      "practice_version.translates",
      sql<boolean>`coalesce(practice_version.translates < current.number, false)`.as("outOfDate"),
      sql<PracticeVersionState>`practice_version.state`.as("state"),
      "practice_version.title",
      "practice_version.summary",
      "practice_version.hash",
      "practice_version.change_note as changeNote",
      "practice_version.published_by as publishedById",
      "practice_version.published_at as publishedAt",
      "practice_version.ended_at as endedAt",
      "practice_version.ended_reason as endedReason",
    ]);
}

const versionById = readOne("PracticeVersion", {
  rows: selectVersions,
  by: "practice_version.id",
  as: "id",
});

/** The version with that key; null without a key. What was published is for everybody, for good. */
export function loadVersion(
  context: HubContext,
  id: string | null,
): Promise<PracticeVersion | null> {
  return id === null ? Promise.resolve(null) : versionById.load(context, id);
}

/** The version that a row must have. */
export async function versionOf(context: HubContext, id: string): Promise<PracticeVersion> {
  const version = await loadVersion(context, id);
  if (!version) throw new Error(`Version ${id} is gone.`);
  return version;
}

const ofPractices = readMany("Practice.versions", {
  rows: selectVersions,
  by: "practice_version.practice_id",
  as: "practiceId",
  order: (query) =>
    query
      .orderBy("practice_version.published_at", "desc")
      .orderBy("practice_version.original", "desc")
      .orderBy("practice_version.id"),
});

/** All versions of a practice in all languages, the newest first. */
export function versionsOf(context: HubContext, practiceId: string): Promise<PracticeVersion[]> {
  return ofPractices.load(context, practiceId);
}

/** What is long in a version: read only for the fields that show it. */
export const versionBody = readOne("PracticeVersion.body", {
  rows: (db) =>
    db
      .selectFrom("practice_version")
      .select([
        "practice_version.id",
        sql<PracticeContent>`practice_version.content`.as("content"),
        sql<VersionEvidence[]>`practice_version.evidence`.as("evidence"),
        sql<VersionAuthor[]>`practice_version.authors`.as("authors"),
        "practice_version.html",
        "practice_version.plain",
        "practice_version.markdown",
      ]),
  by: "practice_version.id",
  as: "id",
});

/** The long part of a version that is there. */
export async function bodyOf(context: HubContext, { id }: Pick<PracticeVersion, "id">) {
  const body = await versionBody.load(context, id);
  if (!body) throw new Error(`Version ${id} is gone.`);
  return body;
}

registerNode("PracticeVersion", { load: loadVersion });

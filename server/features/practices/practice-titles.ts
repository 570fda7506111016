import { sql } from "kysely";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { textFor } from "#server/core/localised.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { standingIn } from "./practice.loader.ts";
import type { Practice } from "./practice.type.ts";
import { summaryOf } from "./summary.ts";

/** Title and summary in one language. */
export interface PracticeTitle {
  language: string;
  original: boolean;
  title: string;
  summary: string;
}

/** What readers read: the versions that count, or the last one of what was withdrawn. */
export const published = readMany("Practice.titles", {
  rows: (db) =>
    db
      .selectFrom("practice_version")
      .innerJoin("practice", "practice.id", "practice_version.practice_id")
      .select([
        "practice_version.practice_id as practiceId",
        "practice_version.language",
        "practice_version.original",
        "practice_version.title",
        "practice_version.summary",
      ])
      .where((eb) =>
        eb.or([
          eb("practice_version.state", "=", "published"),
          eb("practice_version.id", "=", eb.ref("practice.current_version_id")),
        ]),
      ),
  by: "practice_version.practice_id",
  as: "practiceId",
  order: (query) =>
    query.orderBy("practice_version.original", "desc").orderBy("practice_version.language"),
});

/** What is being written, for those who may read it. Enough of the problem to make a summary of. */
const written = readMany("Practice.draftTitles", {
  rows: (db) =>
    db
      .selectFrom("practice_text")
      .select([
        "practice_text.practice_id as practiceId",
        "practice_text.language",
        "practice_text.original",
        "practice_text.title",
        sql<string>`left(coalesce(practice_text.content ->> 'problem', ''), ${sql.lit(4 * limits.practiceSummary.max)})`.as(
          "problem",
        ),
      ]),
  by: "practice_text.practice_id",
  as: "practiceId",
  order: (query) =>
    query.orderBy("practice_text.original", "desc").orderBy("practice_text.language"),
});

/** In the asked language when it is there, else in the one it was written in; null: not to be read. */
export function titleOf(
  context: HubContext,
  practice: Practice,
  language: string | null | undefined,
): Promise<PracticeTitle | null> {
  return whenLoaded(published.load(context, practice.id), (titles) => {
    return textFor(titles, language) ?? draftTitleOf(context, practice, language);
  });
}

async function draftTitleOf(
  context: HubContext,
  practice: Practice,
  language: string | null | undefined,
): Promise<PracticeTitle | null> {
  if (!(await standingIn(context, practice)).inside) return null;
  const draft = textFor(await written.load(context, practice.id), language);
  return draft && { ...draft, summary: summaryOf(draft.problem) };
}

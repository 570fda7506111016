import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pagesOf } from "#server/core/graphql/page-of.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import type { PracticeContent } from "../practice-content.ts";
import type { PracticeRevision } from "./practice-text.type.ts";

/** What a list of revisions shows; what stands in them is read by itself. */
function selectRevisions({ db }: HubContext) {
  return db
    .selectFrom("practice_revision")
    .innerJoin("practice_text", "practice_text.id", "practice_revision.text_id")
    .select([
      "practice_revision.id",
      "practice_revision.text_id as textId",
      "practice_text.practice_id as practiceId",
      "practice_revision.number",
      "practice_revision.authors as authorIds",
      "practice_revision.restored_from as restoredFrom",
      "practice_revision.saved_at as savedAt",
    ]);
}

/** Both parts of revisions, for who looks at them. */
export const revisionBody = readOne("PracticeRevision.body", {
  rows: (db) =>
    db
      .selectFrom("practice_revision")
      .select([
        "practice_revision.id",
        sql<PracticeContent>`practice_revision.content`.as("content"),
        "practice_revision.html",
        "practice_revision.markdown",
      ]),
  by: "practice_revision.id",
  as: "id",
});

const newestFirst: SortKey[] = [
  { by: "practice_revision.number", as: "number", type: "int", descending: true },
];

/** The revisions of a text; those of many texts in one statement. */
export function listRevisions(
  context: HubContext,
  textId: string,
  args: ConnectionArgs,
): Promise<Page<PracticeRevision>> {
  return loader<string, Page<PracticeRevision>>(
    context,
    `PracticeText.revisions:${JSON.stringify(args)}`,
    (ids) =>
      pagesOf(
        context.db,
        selectRevisions(context),
        "practice_revision.text_id",
        ids,
        newestFirst,
        args,
      ),
  ).load(textId);
}

export async function findRevision(
  context: HubContext,
  id: string,
): Promise<PracticeRevision | null> {
  const found = await selectRevisions(context)
    .where("practice_revision.id", "=", id)
    .executeTakeFirst();
  return found ?? null;
}

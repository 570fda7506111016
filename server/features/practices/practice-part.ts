import { type Kysely, sql } from "kysely";
import type { HubContext, Viewer } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { loaded } from "#server/core/graphql/loaded.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import type { AuthorAccess, AuthorCapacity } from "./practice.enums.ts";
import { noPart, type PracticePart } from "./practice-role.ts";

/** The viewer's own part in a practice; those in many practices in one statement. */
export function loadPart(context: HubContext, practiceId: string): Promise<PracticePart> {
  const { viewer } = context;
  if (viewer.kind !== "person") return loaded(noPart);
  return loader<string, PracticePart>(context, "Practice.part", async (ids) => {
    const rows = await selectParts(context.db, viewer.personId)
      .where("practice.id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.practiceId).map((row) => toPart(row, viewer.personId));
  }).load(practiceId);
}

/** The same inside a transaction. */
export async function partIn(
  db: Kysely<Tables>,
  viewer: Viewer,
  practiceId: string,
): Promise<PracticePart> {
  if (viewer.kind !== "person") return noPart;
  const row = await selectParts(db, viewer.personId)
    .where("practice.id", "=", practiceId)
    .executeTakeFirst();
  return toPart(row ?? null, viewer.personId);
}

interface PartRow {
  capacity: string | null;
  access: string | null;
  reviews: boolean;
}

function selectParts(db: Kysely<Tables>, personId: string) {
  return db
    .selectFrom("practice")
    .leftJoin("practice_author", (join) =>
      join
        .onRef("practice_author.practice_id", "=", "practice.id")
        .on("practice_author.person_id", "=", personId),
    )
    .select([
      "practice.id as practiceId",
      "practice_author.capacity",
      "practice_author.access",
      sql<boolean>`exists (select 1 from review
        join review_round on review_round.id = review.round_id
        where review_round.practice_id = practice.id and review.reviewer_id = ${personId}
          and (review_round.outcome is null or review_round.outcome = 'changes_asked')
          and review_round.number = (
            select max(number) from review_round as last where last.practice_id = practice.id))`.as(
        "reviews",
      ),
    ]);
}

function toPart(row: PartRow | null, personId: string): PracticePart {
  if (row === null) return noPart;
  const author =
    row.capacity === null || row.access === null
      ? null
      : {
          personId,
          capacity: row.capacity as AuthorCapacity,
          access: row.access as AuthorAccess,
        };
  return { author, reviews: row.reviews };
}

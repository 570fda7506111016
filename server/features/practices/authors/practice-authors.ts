import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { standingIn } from "../practice.loader.ts";
import type { AuthorAccess, AuthorCapacity } from "../practice.enums.ts";
import type { Practice } from "../practice.type.ts";
import type { PracticeAuthor } from "./practice-author.type.ts";

/** Who works on practices, under the names of the contract; add `where` and order. */
export function selectAuthors(db: Kysely<Tables>) {
  return db
    .selectFrom("practice_author")
    .select([
      "practice_author.id",
      "practice_author.practice_id as practiceId",
      "practice_author.person_id as personId",
      "practice_author.city_id as cityId",
      "practice_author.organisation_id as organisationId",
      sql<AuthorCapacity>`practice_author.capacity`.as("capacity"),
      sql<AuthorAccess>`practice_author.access`.as("access"),
      "practice_author.since",
    ]);
}

/** Who works on practices. */
export const byPractice = readMany("Practice.authors", {
  rows: selectAuthors,
  by: "practice_author.practice_id",
  as: "practiceId",
  type: "PracticeAuthor",
  order: (query) =>
    query
      .orderBy("practice_author.capacity")
      .orderBy("practice_author.since")
      .orderBy("practice_author.id"),
});

export const authorById = readOne("PracticeAuthor", {
  rows: selectAuthors,
  by: "practice_author.id",
  as: "id",
  type: "PracticeAuthor",
});

/** Everybody who works on it, whoever asks: authors first, in the order in which they came. */
export function authorsOf(context: HubContext, practiceId: string): Promise<PracticeAuthor[]> {
  return byPractice.load(context, practiceId);
}

/** Those whom the viewer may know of: experts are named only to who works on it as well. */
export function visibleAuthors(context: HubContext, practice: Practice): Promise<PracticeAuthor[]> {
  return whenLoaded(standingIn(context, practice), ({ role, inside }) => {
    if (role === null) return [];
    return whenLoaded(authorsOf(context, practice.id), (authors) =>
      inside ? authors : authors.filter(({ capacity }) => capacity === "author"),
    );
  });
}

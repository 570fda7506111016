import { type RawBuilder, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";

/**
 * Who reads a list of outcomes, in a word that statements are told apart by: the secretariat, a
 * person, or everybody else.
 */
export function readerOf({ viewer }: HubContext): string {
  if (isSecretariat(viewer)) return "secretariat";
  return viewer.kind === "person" ? viewer.personId : "";
}

/**
 * True for rows of `outcome` whose result the reader may read: `practices.policy` as a condition.
 * Challenges and adoptions are for everybody, a practice when it was published, before that for
 * who works on it; a test holds the two together.
 */
export function resultIsReadable(reader: string): RawBuilder<boolean> {
  if (reader === "secretariat") return sql<boolean>`true`;
  const published = sql<boolean>`(outcome.practice_id is null
    or practice.current_version_id is not null)`;
  if (reader === "") return published;
  return sql<boolean>`(${published}
    or exists (select 1 from practice_author
      where practice_author.practice_id = practice.id and practice_author.person_id = ${reader})
    or exists (select 1 from review join review_round on review_round.id = review.round_id
      where review_round.practice_id = practice.id and review_round.outcome is null
        and review.reviewer_id = ${reader}))`;
}

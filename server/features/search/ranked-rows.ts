import { type RawBuilder, sql } from "kysely";
import { kindsInOrder } from "./hit-order.ts";

/** What an entry is ranked by, beside what it holds itself. */
export interface RankedBy {
  /** What was typed, folded: words with one space between them. */
  fold: RawBuilder<string>;
  /** Its words; none of them from an unspaced script. */
  terms: RawBuilder<readonly string[]>;
  /** As it was typed, with its marks. */
  typed: RawBuilder<string>;
  language: RawBuilder<string>;
}

/**
 * `rankCandidate` in the database, for what is found as it was typed in words with spaces: how well an
 * entry fits, from its folded title. A test holds both in step.
 */
export function scoreOf({ fold, terms }: RankedBy): RawBuilder<number> {
  const padded = sql`' ' || title_fold || ' '`;
  return sql<number>`(case
    when title_fold = ${fold} then 100
    when title_fold <> '' and replace(title_fold, ' ', '') = replace(${fold}, ' ', '') then 95
    when starts_with(title_fold, ${fold}) then 90
    else (
      select case
        when bool_and(strpos(${padded}, ' ' || term || ' ') > 0)
          then case when strpos(title_fold, ${fold}) > 0 then 85 else 80 end
        when bool_and(strpos(${padded}, ' ' || term) > 0) then 70
        else 40 + 9 * avg((strpos(${padded}, ' ' || term) > 0)::int)
      end from unnest(${terms}) as term)
  end)::float8`;
}

/** Why, in one word, by that score. */
export const whyByScore = sql<string>`case
  when score >= 95 then 'name' when score >= 70 then 'title' else 'word' end`;

/**
 * What fits best first; of what fits alike: places, with the marks that were typed, the reader's
 * language, the latest. As `inOrderOfFit` puts it; `entry` is the number of the entry.
 */
export function bestFirst({ typed, language }: RankedBy): RawBuilder<unknown> {
  return sql`score desc, array_position(${sql.lit(`{${kindsInOrder.join()}}`)}::text[], kind),
    strpos(title_lower, ${typed}) = 0, not starts_with(${language}, language), entry desc`;
}

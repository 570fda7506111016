import { Statements } from "./statements.ts";

/**
 * Hits are ranked in the database, by titles as they are compared: words with one space between them,
 * and the title in lower case with its marks. What is indexed already is indexed again.
 */
export class SearchRanked20261123 extends Statements {
  override name = "2026-11-23-search-ranked";

  protected readonly statements = [
    `alter table search_entry add column title_lower text not null default ''`,
    `insert into search_stale (kind, subject_id) select distinct kind, subject_id from search_entry`,
  ];
}

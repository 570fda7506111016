import { Statements } from "./statements.ts";

/**
 * Words are sorted into the index of the search a batch at a time, not one by one: to index everything
 * takes less than half the time. Whoever indexes sorts them in at the end of each batch.
 */
export class SearchInBatches20261123 extends Statements {
  override name = "2026-11-23-search-in-batches";

  protected readonly statements = [
    `alter index search_entry_words set (fastupdate = on, gin_pending_list_limit = 16384)`,
  ];
}

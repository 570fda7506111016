import { Statements } from "./statements.ts";

/** The indexer takes words away with the last entry they stand in; these were left before it did. */
export class WordsForgotten20261123 extends Statements {
  override name = "2026-11-23-words-forgotten";

  protected readonly statements = [`delete from search_word where entries <= 0`];
}

import { Migration } from "@mikro-orm/migrations";

/**
 * A migration that is a list of SQL statements, run in order in one transaction.
 * Both drivers take one statement at a time, so each stands alone in the list.
 * There is no `down`: migrations only go forward.
 */
export abstract class Statements extends Migration {
  protected abstract readonly statements: readonly string[];

  override up(): void {
    for (const statement of this.statements) this.addSql(statement);
  }
}

import { Statements } from "./statements.ts";

/** What to know before relying on a practice, in several languages: `{"en": …, "vi": …}`. */
export class PracticeCaveats20261123 extends Statements {
  override name = "2026-11-23-practice-caveats";

  protected readonly statements = [
    `alter table practice add column caveats jsonb`,
    `update practice set caveats = jsonb_build_object(language, caveat) where caveat is not null`,
    `alter table practice drop column caveat`,
  ];
}

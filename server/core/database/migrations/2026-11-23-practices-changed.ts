import { Statements } from "./statements.ts";

/** A practice changes for its readers without a version, too: it is withdrawn, or a result of it is judged. */
export class PracticesChanged20261123 extends Statements {
  override name = "2026-11-23-practices-changed";

  protected readonly statements = [
    `alter table practice add column changed_at timestamptz(3)`,
    `update practice set changed_at = (select max(ended_at) from practice_version
       where practice_version.practice_id = practice.id)
     where state = 'withdrawn'`,
  ];
}

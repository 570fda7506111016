import { Statements } from "./statements.ts";

/** Accounts that their people erased, and codes that are for nothing but that. */
export class PersonalData20261123 extends Statements {
  override name = "2026-11-23-personal-data";

  protected readonly statements = [
    `alter table person add column erased_at timestamptz`,
    `alter table guest add column erased_at timestamptz`,
    `alter table sign_in_code add column purpose text not null default 'sign-in'
       check (purpose in ('sign-in', 'erasure'))`,
    // What retention looks for every day.
    `create index session_over on session (coalesce(ended_at, expires_at))`,
    `create index guest_named on guest (created_at) where erased_at is null`,
  ];
}

import { Statements } from "./statements.ts";

/** A row never names an organisation that was merged into another: whoever writes it later, or meanwhile. */
function leadToKept(column: string, tables: readonly string[]): string[] {
  return [
    // The lock waits for a merge that is under way; then the row is read as the merge left it.
    `create function lead_${column}_to_kept() returns trigger language plpgsql as
       $$ declare kept uuid; begin
         select merged_into into kept from organisation where id = new.${column} for key share;
         if kept is not null then new.${column} := kept; end if;
         return new;
       end $$`,
    ...tables.map(
      (table) => `create trigger lead_to_kept before insert or update of ${column} on ${table}
         for each row when (new.${column} is not null) execute function lead_${column}_to_kept()`,
    ),
  ];
}

/**
 * Organisations that the secretariat keeps. One that was merged into another keeps its row, its id and
 * its slug, which lead to the other: never over a third one. revision: how often it was written, so
 * that nobody overwrites what they have not seen.
 */
export class OrganisationsKept20261123 extends Statements {
  override name = "2026-11-23-organisations-kept";

  protected readonly statements = [
    `alter table organisation
       add column merged_into uuid references organisation (id),
       add column revision int not null default 1,
       add check (merged_into <> id)`,
    `create index organisation_merged on organisation (merged_into) where merged_into is not null`,
    // What a merge looks for, and what is counted before it.
    `create index invitation_organisation on invitation (organisation_id) where organisation_id is not null`,
    `create index practice_author_organisation on practice_author (organisation_id)
       where organisation_id is not null`,
    `create index review_organisation on review (organisation_id) where organisation_id is not null`,
    `create index evidence_organisation on evidence (verified_organisation_id)
       where verified_organisation_id is not null`,
    `create index attendance_organisation on attendance (seat_organisation_id)
       where seat_organisation_id is not null`,
    `create index comment_organisation on comment (for_organisation_id)
       where for_organisation_id is not null`,
    `create index held_comment_organisation on held_comment (for_organisation_id)
       where for_organisation_id is not null`,
    `create index discussion_comment_organisation on discussion_comment (for_organisation_id)
       where for_organisation_id is not null`,
    ...leadToKept("organisation_id", ["membership", "invitation", "practice_author", "review"]),
    ...leadToKept("seat_organisation_id", ["attendance"]),
    ...leadToKept("for_organisation_id", ["comment", "held_comment", "discussion_comment"]),
    ...leadToKept("verified_organisation_id", ["evidence"]),
  ];
}

import { Statements } from "./statements.ts";

/** Difficulties of cities, what is said under them and under practices, and what came of a workshop. */
export class Challenges20261122 extends Statements {
  override name = "2026-11-22-challenges";

  protected readonly statements = [
    // since keeps the words of the city ("for ten years"), since_year the number in them, if any.
    // fold: title, place and description as the list's search matches them.
    `create table challenge (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       client_key uuid unique,
       city_id uuid not null references city (id),
       language text not null,
       title text not null check (title <> ''),
       fold text not null default '',
       description text not null default '',
       place text not null default '',
       severity text not null check (severity in ('noticeable', 'serious', 'urgent')),
       since_year int check (since_year between 1900 and 2200),
       since text not null default '',
       state text not null check (state in ('open', 'being_worked_on', 'solved')),
       state_since timestamptz not null,
       solved_by_practice_id uuid references practice (id),
       solved_note text not null default '',
       demo boolean not null default false,
       created_by uuid references person (id),
       created_at timestamptz not null,
       edited_at timestamptz,
       check (solved_by_practice_id is null or state = 'solved')
     )`,
    `create index challenge_city on challenge (city_id, id)`,
    `create index challenge_fold on challenge using gin (fold gin_trgm_ops)`,
    `create index challenge_solved_by on challenge (solved_by_practice_id) where solved_by_practice_id is not null`,
    `create table challenge_theme (
       challenge_id uuid not null references challenge (id) on delete cascade,
       theme_id uuid not null references theme (id),
       primary key (challenge_id, theme_id)
     )`,
    `create index challenge_theme_theme on challenge_theme (theme_id, challenge_id)`,
    `create table challenge_step (
       id uuid primary key,
       challenge_id uuid not null references challenge (id),
       number int not null check (number > 0),
       state text not null check (state in ('open', 'being_worked_on', 'solved')),
       practice_id uuid references practice (id),
       note text not null default '',
       written_by uuid references person (id),
       written_at timestamptz not null,
       unique (challenge_id, number)
     )`,
    // Which difficulty an adoption answers.
    `alter table adoption add column challenge_id uuid references challenge (id)`,
    `create index adoption_challenge on adoption (challenge_id) where challenge_id is not null`,
    // What people say under a practice or a challenge; seq is its place in that subject's event log.
    `create table discussion_comment (
       id uuid primary key,
       practice_id uuid references practice (id),
       challenge_id uuid references challenge (id),
       in_reply_to_id uuid references discussion_comment (id),
       person_id uuid not null references person (id),
       client_key uuid not null,
       seq bigint not null,
       body text not null,
       language text not null,
       attribution text not null check (attribution in ('personal', 'agency')),
       for_city_id uuid references city (id),
       for_organisation_id uuid references organisation (id),
       created_at timestamptz not null,
       edited_at timestamptz,
       withdrawn_at timestamptz,
       hidden_at timestamptz,
       hidden_by uuid references person (id),
       hidden_reason text,
       unique (person_id, client_key),
       check (num_nonnulls(practice_id, challenge_id) = 1),
       check ((attribution = 'agency') = (num_nonnulls(for_city_id, for_organisation_id) = 1)),
       check ((body = '') = (withdrawn_at is not null)),
       check (num_nonnulls(hidden_at, hidden_by, hidden_reason) in (0, 3))
     )`,
    `create unique index discussion_comment_practice on discussion_comment (practice_id, seq) where practice_id is not null`,
    `create unique index discussion_comment_challenge on discussion_comment (challenge_id, seq) where challenge_id is not null`,
    `create index discussion_comment_person on discussion_comment (person_id)`,
    `create index discussion_comment_reply on discussion_comment (in_reply_to_id) where in_reply_to_id is not null`,
    `create table discussion_reaction (
       comment_id uuid not null references discussion_comment (id),
       person_id uuid not null references person (id),
       kind text not null check (kind in ('agree', 'thanks', 'useful')),
       created_at timestamptz not null,
       primary key (comment_id, person_id, kind)
     )`,
    // What came of a workshop, of one of its items, of one comment, or of a challenge.
    `create table outcome (
       id uuid primary key,
       workshop_id uuid references workshop (id),
       agenda_item_id uuid references agenda_item (id),
       comment_id uuid references comment (id),
       from_challenge_id uuid references challenge (id),
       practice_id uuid references practice (id),
       challenge_id uuid references challenge (id),
       adoption_id uuid references adoption (id),
       made_by uuid references person (id),
       made_at timestamptz not null,
       check (num_nonnulls(practice_id, challenge_id, adoption_id) = 1),
       check (num_nonnulls(workshop_id, from_challenge_id) >= 1),
       check (num_nonnulls(agenda_item_id, comment_id) = 0 or workshop_id is not null)
     )`,
    `create index outcome_workshop on outcome (workshop_id, id) where workshop_id is not null`,
    `create index outcome_item on outcome (agenda_item_id) where agenda_item_id is not null`,
    `create index outcome_comment on outcome (comment_id) where comment_id is not null`,
    `create index outcome_from_challenge on outcome (from_challenge_id) where from_challenge_id is not null`,
    `create index outcome_practice on outcome (practice_id) where practice_id is not null`,
    `create index outcome_challenge on outcome (challenge_id) where challenge_id is not null`,
    `create index outcome_adoption on outcome (adoption_id) where adoption_id is not null`,
  ];
}

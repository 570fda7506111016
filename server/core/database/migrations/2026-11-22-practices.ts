import { Statements } from "./statements.ts";

/** Practice notes: written together, reviewed, published in versions that never change. */
export class Practices20261122 extends Statements {
  override name = "2026-11-22-practices";

  protected readonly statements = [
    // state is that of the text being written; what readers see is current_version_id. A published
    // practice that is worked on again is a draft with a current version.
    // recorded: entered by the secretariat from public sources, not told by the city itself.
    `create table practice (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       client_key uuid unique,
       city_id uuid not null references city (id),
       language text not null,
       state text not null check (state in ('draft', 'submitted', 'in_review', 'published', 'withdrawn')),
       state_since timestamptz not null,
       current_version_id uuid,
       recorded boolean not null default false,
       caveat text,
       withdrawn_reason text,
       demo boolean not null default false,
       created_by uuid references person (id),
       created_at timestamptz not null,
       check (state <> 'published' or current_version_id is not null),
       check ((state = 'withdrawn') = (withdrawn_reason is not null))
     )`,
    `create index practice_city on practice (city_id, id)`,
    `create table practice_theme (
       practice_id uuid not null references practice (id) on delete cascade,
       theme_id uuid not null references theme (id),
       primary key (practice_id, theme_id)
     )`,
    `create index practice_theme_theme on practice_theme (theme_id, practice_id)`,
    // A co-author writes for a city or an organisation; an expert is invited to read or to write.
    `create table practice_author (
       id uuid primary key,
       practice_id uuid not null references practice (id),
       person_id uuid not null references person (id),
       capacity text not null check (capacity in ('author', 'expert')),
       access text not null check (access in ('read', 'write')),
       city_id uuid references city (id),
       organisation_id uuid references organisation (id),
       invited_by uuid references person (id),
       since timestamptz not null,
       unique (practice_id, person_id),
       check (num_nonnulls(city_id, organisation_id) <= 1),
       check (capacity = 'expert' or access = 'write')
     )`,
    `create index practice_author_person on practice_author (person_id)`,
    // The text in one language: the original, or a translation that knows what it translates.
    // content: the structured part (practice-content.ts). state: the Yjs document of the long body.
    // changed_at and unkept_authors: what was written since the last revision, and by whom.
    `create table practice_text (
       id uuid primary key,
       practice_id uuid not null references practice (id),
       language text not null,
       original boolean not null,
       content jsonb not null check (jsonb_typeof(content) = 'object'),
       title text not null generated always as (coalesce(content ->> 'title', '')) stored,
       state bytea,
       html text not null default '',
       plain text not null default '',
       markdown text not null default '',
       document_version int not null default 0,
       revision int not null default 0,
       unkept_authors uuid[] not null default '{}',
       translates_version int check (translates_version > 0),
       saved_at timestamptz not null,
       unique (practice_id, language),
       check (not original or translates_version is null)
     )`,
    `create unique index practice_text_original on practice_text (practice_id) where original`,
    `create table practice_revision (
       id uuid primary key,
       text_id uuid not null references practice_text (id),
       number int not null check (number > 0),
       content jsonb not null,
       state bytea,
       html text not null,
       markdown text not null,
       authors uuid[] not null,
       restored_from int,
       saved_at timestamptz not null,
       unique (text_id, number)
     )`,
    // Locked for ever but for its end. hash: SHA-256 of the canonical JSON of what a reader reads.
    // translates: the number of the version in the original language that this one translates.
    `create table practice_version (
       id uuid primary key,
       practice_id uuid not null references practice (id),
       language text not null,
       original boolean not null,
       number int not null check (number > 0),
       translates int check (translates > 0),
       state text not null check (state in ('published', 'superseded', 'withdrawn')),
       title text not null check (title <> ''),
       summary text not null default '',
       content jsonb not null,
       evidence jsonb not null default '[]',
       authors jsonb not null default '[]',
       html text not null,
       plain text not null,
       markdown text not null,
       hash text not null check (hash ~ '^[0-9a-f]{64}$'),
       change_note text not null default '',
       published_by uuid references person (id),
       published_at timestamptz not null,
       ended_at timestamptz,
       ended_reason text,
       unique (practice_id, language, number),
       unique (id, practice_id),
       check (original = (translates is null)),
       check ((state = 'published') = (ended_at is null))
     )`,
    `create unique index practice_version_current on practice_version (practice_id, language)
       where state = 'published'`,
    `create index practice_version_published on practice_version (published_at desc, id) where state = 'published' and original`,
    `alter table practice add foreign key (current_version_id, id) references practice_version (id, practice_id)`,
    `create function practice_version_is_locked() returns trigger language plpgsql as
       $$ begin
         if (to_jsonb(new) - 'state' - 'ended_at' - 'ended_reason')
           is distinct from (to_jsonb(old) - 'state' - 'ended_at' - 'ended_reason')
         then raise exception 'a published version never changes'; end if;
         return new;
       end $$`,
    `create trigger practice_version_is_locked before update on practice_version
       for each row execute function practice_version_is_locked()`,
    // One submission and what came of it.
    `create table review_round (
       id uuid primary key,
       practice_id uuid not null references practice (id),
       number int not null check (number > 0),
       submitted_by uuid not null references person (id),
       submitted_at timestamptz not null,
       change_note text not null default '',
       outcome text check (outcome in ('published', 'changes_asked', 'taken_back')),
       ended_at timestamptz,
       unique (practice_id, number),
       check ((outcome is null) = (ended_at is null))
     )`,
    `create unique index review_round_open on review_round (practice_id) where outcome is null`,
    // The seat is kept as it was: of whose city the reviewer was when asked.
    `create table review (
       id uuid primary key,
       round_id uuid not null references review_round (id),
       reviewer_id uuid not null references person (id),
       city_id uuid references city (id),
       organisation_id uuid references organisation (id),
       as_secretariat boolean not null default false,
       assigned_by uuid references person (id),
       assigned_at timestamptz not null,
       verdict text check (verdict in ('approve', 'ask_for_changes')),
       answers jsonb not null default '[]',
       remark text not null default '',
       given_at timestamptz,
       unique (round_id, reviewer_id),
       check ((verdict is null) = (given_at is null))
     )`,
    `create index review_reviewer on review (reviewer_id)`,
    // The same place measured before and after stands in one row.
    `create table adoption (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       client_key uuid unique,
       practice_id uuid not null references practice (id),
       version_id uuid not null,
       city_id uuid not null references city (id),
       state text not null check (state in ('understanding', 'adapting', 'piloting', 'in_use', 'stopped')),
       state_since date not null,
       language text not null,
       changed text not null default '',
       cost_amount numeric(18, 2) check (cost_amount >= 0),
       cost_currency text check (cost_currency ~ '^[A-Z]{3}$'),
       cost_year int check (cost_year between 1900 and 2200),
       cost_note text not null default '',
       contact_here text not null default '',
       contact_origin text not null default '',
       stopped_reason text,
       confirmed_by uuid references person (id),
       confirmed_at timestamptz,
       confirmation_note text not null default '',
       demo boolean not null default false,
       created_by uuid references person (id),
       created_at timestamptz not null,
       unique (practice_id, city_id),
       foreign key (version_id, practice_id) references practice_version (id, practice_id),
       check (num_nonnulls(cost_amount, cost_currency, cost_year) in (0, 3)),
       check ((state = 'stopped') = (stopped_reason is not null)),
       check (num_nonnulls(confirmed_by, confirmed_at) in (0, 2))
     )`,
    `create index adoption_city on adoption (city_id, id)`,
    `create table adoption_step (
       id uuid primary key,
       adoption_id uuid not null references adoption (id),
       number int not null check (number > 0),
       state text not null check (state in ('understanding', 'adapting', 'piloting', 'in_use', 'stopped')),
       since date not null,
       note text not null default '',
       written_by uuid references person (id),
       written_at timestamptz not null,
       unique (adoption_id, number)
     )`,
    // A claim with its figure. period_as_stated keeps what the source says ("2000s").
    // value_before: the same figure before, where a change is claimed.
    `create table evidence (
       id uuid primary key,
       practice_id uuid references practice (id),
       adoption_id uuid references adoption (id),
       adoption_state text check (adoption_state in ('understanding', 'adapting', 'piloting', 'in_use', 'stopped')),
       position int not null,
       claim text not null check (claim <> ''),
       language text not null,
       value numeric,
       value_before numeric,
       unit text not null default '',
       period_from date,
       period_to date,
       period_before_from date,
       period_before_to date,
       period_as_stated text not null default '',
       method text not null default '',
       source_title text not null default '',
       source_url text check (source_url ~ '^https?://'),
       status text not null check (status in ('stated', 'confirmed', 'disputed')),
       verified_by uuid references person (id),
       verified_city_id uuid references city (id),
       verified_organisation_id uuid references organisation (id),
       verified_at timestamptz,
       written_by uuid references person (id),
       written_at timestamptz not null,
       check (num_nonnulls(practice_id, adoption_id) = 1),
       check (adoption_state is null or adoption_id is not null),
       check (value_before is null or value is not null),
       check (period_to >= period_from),
       check (period_before_to >= period_before_from),
       check (num_nonnulls(verified_by, verified_at) in (0, 2))
     )`,
    `create index evidence_practice on evidence (practice_id, position) where practice_id is not null`,
    `create index evidence_adoption on evidence (adoption_id, position) where adoption_id is not null`,
  ];
}

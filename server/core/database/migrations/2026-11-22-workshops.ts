import { Statements } from "./statements.ts";

/** Workshops, their agenda, who attends, what is said and the minutes. */
export class Workshops20261122 extends Statements {
  override name = "2026-11-22-workshops";

  protected readonly statements = [
    `create table workshop (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       client_key uuid unique,
       host_city_id uuid not null references city (id),
       venue text not null default '',
       time_zone text not null,
       starts_at timestamptz not null,
       ends_at timestamptz not null,
       languages text[] not null check (cardinality(languages) >= 1),
       visibility text not null check (visibility in ('public', 'members', 'invited')),
       state text not null check (state in ('draft', 'scheduled', 'live', 'closed')),
       join_code text not null unique check (join_code ~ '^[A-HJ-NP-Z2-9]{6}$'),
       demo boolean not null default false,
       calendar_sequence int not null default 0,
       created_by uuid references person (id),
       created_at timestamptz not null,
       opened_at timestamptz,
       closed_at timestamptz,
       current_item_id uuid,
       timer_duration_ms int check (timer_duration_ms > 0),
       timer_ends_at timestamptz,
       timer_remaining_ms int check (timer_remaining_ms >= 0),
       check (ends_at > starts_at),
       check (num_nonnulls(timer_ends_at, timer_remaining_ms) = num_nonnulls(timer_duration_ms)),
       check ((state = 'closed') = (closed_at is not null)),
       check (state not in ('live', 'closed') or opened_at is not null)
     )`,
    `create index workshop_state on workshop (state, starts_at, id)`,
    `create table workshop_text (
       workshop_id uuid not null references workshop (id),
       language text not null,
       title text not null check (title <> ''),
       summary text not null default '',
       original boolean not null default false,
       primary key (workshop_id, language)
     )`,
    `create unique index workshop_text_original on workshop_text (workshop_id) where original`,
    `create table agenda_item (
       id uuid primary key,
       workshop_id uuid not null references workshop (id),
       parent_id uuid,
       position int not null,
       kind text not null check (kind in ('opening', 'paper', 'plenary', 'parallel_group', 'discussion',
         'agreement', 'conclusion', 'break', 'closing')),
       starts_at timestamptz,
       ends_at timestamptz,
       unique (id, workshop_id),
       foreign key (parent_id, workshop_id) references agenda_item (id, workshop_id),
       check (parent_id <> id),
       check (ends_at > starts_at)
     )`,
    `create index agenda_item_workshop on agenda_item (workshop_id, position)`,
    `create table agenda_item_text (
       agenda_item_id uuid not null references agenda_item (id) on delete cascade,
       language text not null,
       title text not null check (title <> ''),
       original boolean not null default false,
       primary key (agenda_item_id, language)
     )`,
    // The room is always at an item of its own workshop.
    `alter table workshop add foreign key (current_item_id, id) references agenda_item (id, workshop_id)`,
    // One voice has one seat: a city or an organisation, and a person or a guest who sits on it.
    `create table attendance (
       id uuid primary key,
       workshop_id uuid not null references workshop (id),
       person_id uuid references person (id),
       guest_id uuid references guest (id),
       role text not null check (role in ('chair', 'host', 'speaker', 'delegate', 'expert', 'donor', 'observer', 'guest')),
       seat_city_id uuid references city (id),
       seat_organisation_id uuid references organisation (id),
       may_write_minutes boolean not null default false,
       joined_at timestamptz,
       removed_at timestamptz,
       removed_reason text,
       created_at timestamptz not null,
       unique (id, workshop_id),
       unique (workshop_id, person_id),
       unique (workshop_id, guest_id),
       check (num_nonnulls(person_id, guest_id) = 1),
       check (num_nonnulls(seat_city_id, seat_organisation_id) <= 1),
       check (guest_id is null or role not in ('chair', 'host'))
     )`,
    `create index attendance_person on attendance (person_id)`,
    `create table agenda_speaker (
       agenda_item_id uuid not null,
       workshop_id uuid not null,
       attendance_id uuid not null,
       position int not null default 0,
       primary key (agenda_item_id, attendance_id),
       foreign key (agenda_item_id, workshop_id) references agenda_item (id, workshop_id) on delete cascade,
       foreign key (attendance_id, workshop_id) references attendance (id, workshop_id)
     )`,
    // seq is the comment's place in the workshop's event log: the order that everybody sees.
    // A withdrawn comment keeps its place and loses its text; a hidden one keeps both, for the hosts.
    `create table comment (
       id uuid primary key,
       workshop_id uuid not null references workshop (id),
       agenda_item_id uuid not null,
       in_reply_to_id uuid,
       attendance_id uuid not null,
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
       hidden_by uuid,
       hidden_reason text,
       unique (id, agenda_item_id),
       unique (workshop_id, seq),
       unique (attendance_id, client_key),
       foreign key (agenda_item_id, workshop_id) references agenda_item (id, workshop_id),
       foreign key (in_reply_to_id, agenda_item_id) references comment (id, agenda_item_id),
       foreign key (attendance_id, workshop_id) references attendance (id, workshop_id),
       foreign key (hidden_by, workshop_id) references attendance (id, workshop_id),
       check ((attribution = 'agency') = (num_nonnulls(for_city_id, for_organisation_id) = 1)),
       check ((body = '') = (withdrawn_at is not null)),
       check (num_nonnulls(hidden_at, hidden_by, hidden_reason) in (0, 3))
     )`,
    `create index comment_item on comment (agenda_item_id, seq)`,
    `create index comment_attendance on comment (attendance_id)`,
    `create index comment_reply on comment (in_reply_to_id) where in_reply_to_id is not null`,
    `create table reaction (
       comment_id uuid not null references comment (id),
       attendance_id uuid not null references attendance (id),
       kind text not null check (kind in ('agree', 'thanks', 'useful')),
       created_at timestamptz not null,
       primary key (comment_id, attendance_id, kind)
     )`,
    // unkept_authors: the attendances who wrote what is stored here and in no revision yet.
    // version counts how often it was stored: a node sees by it that another one stored meanwhile.
    `create table minutes (
       id uuid primary key,
       agenda_item_id uuid not null unique references agenda_item (id),
       state bytea not null,
       html text not null default '',
       plain text not null default '',
       markdown text not null default '',
       revision int not null default 0,
       unkept_authors uuid[] not null default '{}',
       version int not null default 0,
       saved_at timestamptz not null
     )`,
    // authors: the attendances whose writing is in this revision and was not in the one before.
    `create table minutes_revision (
       id uuid primary key,
       minutes_id uuid not null references minutes (id),
       number int not null check (number > 0),
       state bytea not null,
       html text not null,
       markdown text not null,
       authors uuid[] not null,
       restored_from int,
       saved_at timestamptz not null,
       unique (minutes_id, number)
     )`,
    // Up to where in the log an attendance has seen the replies to its own comments.
    `create table reply_seen (
       attendance_id uuid primary key references attendance (id),
       seen_seq bigint not null
     )`,
  ];
}

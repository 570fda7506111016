import { Statements } from "./statements.ts";

/**
 * Reports of comments, and comments that wait for a host before the room reads them. What waits is in
 * a table of its own: nothing that reads comments can show it by mistake.
 */
export class Moderation20261123 extends Statements {
  override name = "2026-11-23-moderation";

  protected readonly statements = [
    `create table report (
       id uuid primary key,
       comment_id uuid references comment (id),
       discussion_comment_id uuid references discussion_comment (id),
       person_id uuid references person (id),
       guest_id uuid references guest (id),
       reason text not null check (reason <> ''),
       created_at timestamptz not null,
       decided_at timestamptz,
       decision text check (decision in ('kept', 'hidden')),
       check (num_nonnulls(comment_id, discussion_comment_id) = 1),
       check (num_nonnulls(person_id, guest_id) = 1),
       check ((decided_at is null) = (decision is null))
     )`,
    `create unique index report_once on report
       (coalesce(comment_id, discussion_comment_id), coalesce(person_id, guest_id))`,
    `create index report_open on report (created_at) where decided_at is null`,
    `create table held_comment (
       id uuid primary key,
       workshop_id uuid not null references workshop (id),
       agenda_item_id uuid not null,
       in_reply_to_id uuid,
       attendance_id uuid not null,
       client_key uuid not null,
       body text not null check (body <> ''),
       language text not null,
       attribution text not null check (attribution in ('personal', 'agency')),
       for_city_id uuid references city (id),
       for_organisation_id uuid references organisation (id),
       created_at timestamptz not null,
       declined_at timestamptz,
       declined_reason text,
       unique (attendance_id, client_key),
       foreign key (agenda_item_id, workshop_id) references agenda_item (id, workshop_id),
       foreign key (in_reply_to_id, agenda_item_id) references comment (id, agenda_item_id),
       foreign key (attendance_id, workshop_id) references attendance (id, workshop_id),
       check ((declined_at is null) = (declined_reason is null))
     )`,
    `create index held_comment_waits on held_comment (workshop_id, created_at) where declined_at is null`,
    `alter table workshop add column holds_comments boolean not null default false`,
  ];
}

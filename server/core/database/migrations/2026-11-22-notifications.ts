import { Statements } from "./statements.ts";

/** What happened, for those who follow it. */
export class Notifications20261122 extends Statements {
  override name = "2026-11-22-notifications";

  protected readonly statements = [
    // Public happenings in the order they were told; city_ids and theme_ids: whom they concern.
    `create table activity (
       id uuid primary key,
       at timestamptz not null,
       kind text not null,
       city_ids uuid[] not null default '{}',
       theme_ids uuid[] not null default '{}',
       practice_id uuid references practice (id),
       adoption_id uuid references adoption (id),
       challenge_id uuid references challenge (id),
       workshop_id uuid references workshop (id),
       person_id uuid references person (id)
     )`,
    `create index activity_at on activity (at desc, id desc)`,
    `create index activity_cities on activity using gin (city_ids)`,
    `create index activity_themes on activity using gin (theme_ids)`,
    `create index activity_practice on activity (practice_id, at desc) where practice_id is not null`,
    `create table follow (
       id uuid primary key,
       person_id uuid not null references person (id),
       city_id uuid references city (id),
       practice_id uuid references practice (id),
       theme_id uuid references theme (id),
       since timestamptz not null,
       check (num_nonnulls(city_id, practice_id, theme_id) = 1)
     )`,
    `create unique index follow_city on follow (person_id, city_id) where city_id is not null`,
    `create unique index follow_practice on follow (person_id, practice_id) where practice_id is not null`,
    `create unique index follow_theme on follow (person_id, theme_id) where theme_id is not null`,
    // Until when a person has seen what is new.
    `create table news_seen (
       person_id uuid primary key references person (id),
       seen_at timestamptz not null
     )`,
  ];
}

import { Statements } from "./statements.ts";

/** Invitations to a role, and focal points of two countries as two roles. */
export class Invitations20261123 extends Statements {
  override name = "2026-11-23-invitations";

  protected readonly statements = [
    `drop index membership_once`,
    `create unique index membership_once on membership
       (person_id, role, coalesce(city_id, organisation_id, person_id), coalesce(country_code, ''))
       where until is null`,
    // Of the link only a hash is stored. Whoever is asked no more is not named any more.
    `create table invitation (
       id uuid primary key,
       email text check (email = lower(email)),
       language text not null,
       role text not null check (role in ('member', 'city_editor', 'national_focal_point', 'expert', 'secretariat')),
       city_id uuid references city (id),
       organisation_id uuid references organisation (id),
       country_code text references country (code),
       since date,
       until date,
       token_hash bytea not null unique,
       invited_by uuid not null references person (id),
       created_at timestamptz not null,
       sent_at timestamptz not null,
       expires_at timestamptz not null,
       accepted_at timestamptz,
       accepted_by uuid references person (id),
       withdrawn_at timestamptz,
       check (num_nonnulls(city_id, organisation_id) <= 1),
       check (num_nonnulls(accepted_at, accepted_by) in (0, 2)),
       check (num_nonnulls(accepted_at, withdrawn_at) <= 1),
       check ((email is null) = (num_nonnulls(accepted_at, withdrawn_at) = 1))
     )`,
    `create index invitation_open on invitation (email) where email is not null`,
    `create index invitation_created on invitation (created_at desc, id desc)`,
  ];
}

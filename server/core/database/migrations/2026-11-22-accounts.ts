import { Statements } from "./statements.ts";

/** People, guests, their sessions and the one-time codes they sign in with. */
export class Accounts20261122 extends Statements {
  override name = "2026-11-22-accounts";

  protected readonly statements = [
    // E-mail is stored in lower case; a person of the seed who never signs in has none.
    `create table person (
       id uuid primary key,
       name text not null check (name <> ''),
       fold text not null,
       email text unique check (email = lower(email)),
       language text not null default 'en',
       demo boolean not null default false,
       created_at timestamptz not null,
       disabled_at timestamptz
     )`,
    `create index person_fold on person using gin (fold gin_trgm_ops)`,
    // A guest is somebody in a room without an account. A person may claim what a guest wrote.
    `create table guest (
       id uuid primary key,
       name text not null check (name <> ''),
       language text not null,
       created_at timestamptz not null,
       claimed_by uuid references person (id),
       claimed_at timestamptz,
       check ((claimed_by is null) = (claimed_at is null))
     )`,
    `create table session (
       id uuid primary key,
       token_hash bytea not null unique,
       person_id uuid references person (id),
       guest_id uuid references guest (id),
       device text not null default '',
       created_at timestamptz not null,
       last_used_at timestamptz not null,
       expires_at timestamptz not null,
       ended_at timestamptz,
       check (num_nonnulls(person_id, guest_id) >= 1)
     )`,
    `create index session_person on session (person_id) where ended_at is null`,
    `create index session_guest on session (guest_id) where ended_at is null`,
    `create table sign_in_code (
       id uuid primary key,
       email text not null check (email = lower(email)),
       code_hash bytea not null,
       attempts int not null default 0,
       created_at timestamptz not null,
       expires_at timestamptz not null,
       used_at timestamptz
     )`,
    `create index sign_in_code_email on sign_in_code (email, created_at desc)`,
  ];
}

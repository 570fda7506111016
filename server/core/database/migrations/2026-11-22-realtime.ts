import { Statements } from "./statements.ts";

/** What every feature stands on: the event log, and the audit log that can only grow. */
export class Realtime20261122 extends Statements {
  override name = "2026-11-22-realtime";

  protected readonly statements = [
    `create extension if not exists unaccent`,
    `create extension if not exists pg_trgm`,
    `create table topic (
       name text primary key check (name <> ''),
       epoch uuid not null,
       seq bigint not null default 0 check (seq >= 0)
     )`,
    `create table event (
       topic text not null references topic (name),
       seq bigint not null check (seq > 0),
       type text not null,
       data jsonb not null,
       at timestamptz not null,
       primary key (topic, seq)
     )`,
    `create table audit (
       id uuid primary key,
       at timestamptz not null,
       person_id uuid,
       guest_id uuid,
       action text not null,
       subject_type text not null,
       subject_id text not null,
       detail jsonb not null default '{}'
     )`,
    `create index audit_subject on audit (subject_type, subject_id, at)`,
    `create function audit_only_grows() returns trigger language plpgsql as
       $$ begin raise exception 'the audit log only grows'; end $$`,
    `create trigger audit_only_grows before update or delete on audit
       for each row execute function audit_only_grows()`,
  ];
}

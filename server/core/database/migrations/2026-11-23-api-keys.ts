import { Statements } from "./statements.ts";

/** Keys by which programs act for people; only their hashes are stored. */
export class ApiKeys20261123 extends Statements {
  override name = "2026-11-23-api-keys";

  protected readonly statements = [
    `create table api_key (
      id uuid primary key,
      person_id uuid not null references person (id) on delete cascade,
      name text not null,
      token_hash bytea not null unique,
      hint text not null,
      scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array[
        'READ_PUBLIC', 'READ_MEMBER', 'FOLLOW', 'WRITE_COMMENTS', 'WRITE_PRACTICES']),
      city_id uuid references city (id),
      addresses text[] not null default '{}',
      created_at timestamptz not null,
      expires_at timestamptz not null check (expires_at > created_at),
      last_used_at timestamptz,
      revoked_at timestamptz,
      check ((city_id is not null) = (scopes && array['WRITE_COMMENTS', 'WRITE_PRACTICES']))
    )`,
    `create index api_key_person on api_key (person_id, created_at desc, id)`,
  ];
}

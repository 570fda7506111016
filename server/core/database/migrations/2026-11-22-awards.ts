import { Statements } from "./statements.ts";

/** What a city was given or took part in. Editions are years that happened, never a period. */
export class Awards20261122 extends Statements {
  override name = "2026-11-22-awards";

  protected readonly statements = [
    `create table programme (
       id uuid primary key,
       slug text not null unique,
       kind text not null check (kind in ('award', 'certificate', 'model_city', 'participation')),
       names jsonb not null check (names ? 'en'),
       position int not null
     )`,
    `create table edition (
       id uuid primary key,
       programme_id uuid not null references programme (id),
       number int not null check (number > 0),
       year int not null,
       unique (programme_id, number),
       unique (programme_id, year)
     )`,
    `create table size_class (
       id uuid primary key,
       slug text not null unique,
       names jsonb not null check (names ? 'en'),
       min_people int,
       max_people int,
       check (max_people > min_people)
     )`,
    // One row a claim: an award, a certificate, a role in a programme, each with its source.
    `create table recognition (
       id uuid primary key,
       city_id uuid not null references city (id),
       programme_id uuid not null references programme (id),
       role text not null check (role in ('award', 'certificate', 'model_city', 'frontrunner',
         'participating_city', 'nominee', 'award_or_certificate')),
       edition_id uuid references edition (id),
       year int,
       period_as_stated text,
       theme_id uuid references theme (id),
       theme_as_stated text,
       size_class_id uuid references size_class (id),
       source_id uuid not null references source (id),
       stated_on text,
       status text not null check (status in ('stated', 'confirmed', 'disputed')),
       note text
     )`,
    `create index recognition_city on recognition (city_id, year)`,
    `create index recognition_edition on recognition (edition_id)`,
  ];
}

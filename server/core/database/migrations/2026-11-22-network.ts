import { Statements } from "./statements.ts";

/**
 * The network: countries, cities, organisations, who belongs where, and the sources of every claim.
 * `names` and the like are maps from a language tag to a text; `fold` is the text that search matches.
 */
export class Network20261122 extends Statements {
  override name = "2026-11-22-network";

  protected readonly statements = [
    `create table source (
       id uuid primary key,
       code text not null unique,
       title text not null,
       site text,
       published text
     )`,
    `create table country (
       code text primary key check (code ~ '^[A-Z]{2}$'),
       names jsonb not null check (names ? 'en'),
       joined_on date
     )`,
    `create table theme (
       id uuid primary key,
       slug text not null unique,
       names jsonb not null check (names ? 'en'),
       position int not null
     )`,
    // A record is of its time: an abolished city keeps its row, valid_to and its successors.
    `create table city (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       country_code text not null references country (code),
       kind text not null check (kind in ('city', 'district', 'municipality', 'regency')),
       name_en text not null,
       fold text not null,
       latitude double precision not null check (latitude between -90 and 90),
       longitude double precision not null check (longitude between -180 and 180),
       place_note text,
       place_source_id uuid references source (id),
       geonames_id int unique,
       valid_from date,
       valid_to date,
       note text,
       check (valid_to is null or valid_from is null or valid_to > valid_from)
     )`,
    `create index city_country on city (country_code, name_en)`,
    `create index city_fold on city using gin (fold gin_trgm_ops)`,
    `create table city_name (
       city_id uuid not null references city (id),
       language text not null,
       name text not null check (name <> ''),
       kind text not null check (kind in ('official', 'alias')),
       source_id uuid references source (id),
       primary key (city_id, language, name)
     )`,
    `create table city_succession (
       predecessor_id uuid not null references city (id),
       successor_id uuid not null references city (id),
       source_id uuid references source (id),
       note text,
       primary key (predecessor_id, successor_id),
       check (predecessor_id <> successor_id)
     )`,
    // year_as_stated keeps what the source says ("c. 2014"); year is the number in it, if any.
    `create table population (
       id uuid primary key,
       city_id uuid not null references city (id),
       people int not null check (people > 0),
       year int,
       year_as_stated text,
       scope text,
       source_id uuid not null references source (id),
       status text not null check (status in ('stated', 'confirmed', 'disputed'))
     )`,
    `create index population_city on population (city_id)`,
    `create table organisation (
       id uuid primary key,
       slug text not null unique check (slug ~ '^[a-z0-9-]+$'),
       kind text not null check (kind in ('national_agency', 'local_agency', 'research_institute',
         'international_organisation', 'ngo', 'business', 'partner_country')),
       names jsonb not null check (names ? 'en'),
       name_en text not null,
       fold text not null,
       country_code text references country (code),
       city_id uuid references city (id),
       website text check (website ~ '^https?://'),
       source_id uuid references source (id)
     )`,
    `create index organisation_fold on organisation using gin (fold gin_trgm_ops)`,
    `create table membership (
       id uuid primary key,
       person_id uuid not null references person (id),
       role text not null check (role in ('member', 'city_editor', 'national_focal_point', 'expert', 'secretariat')),
       city_id uuid references city (id),
       organisation_id uuid references organisation (id),
       country_code text references country (code),
       since date,
       until date,
       check (num_nonnulls(city_id, organisation_id) <= 1),
       check (role <> 'city_editor' or city_id is not null),
       check (role <> 'national_focal_point' or country_code is not null)
     )`,
    `create unique index membership_once on membership
       (person_id, role, coalesce(city_id, organisation_id, person_id)) where until is null`,
    `create index membership_city on membership (city_id)`,
    `create index membership_organisation on membership (organisation_id)`,
  ];
}

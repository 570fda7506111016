import { createHash } from "node:crypto";
import { sizes, words } from "#test/bench/reading/fill.ts";

/** Where the hub says that it is. */
export const hubAddress = "http://hub.example";

/** What partners ask, to the hub in GraphQL and to the floor in SQL with one parameter. */
export interface Question {
  name: string;
  wanted: number;
  document: string;
  variable: string;
  /** So many different values, in turn. */
  values: readonly string[];
  /** Gives `answer`, the text of `data`. */
  sql: string;
}

const uuidOf = (kind: string, number: number) =>
  createHash("md5")
    .update(`${kind}${number}`)
    .digest("hex")
    .replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
const globalId = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString("base64url");
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const instant = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const network: readonly Question[] = [
  {
    name: "N1 50 cities of a country",
    wanted: 0.3,
    document: `query Cities($code: String!) {
      cities(countryCode: $code, first: 50) { nodes { id slug name latitude longitude kind country { code name } } }
    }`,
    variable: "code",
    values: numbers(10).map((n) => `${String.fromCharCode(65 + n)}Z`),
    sql: `select json_build_object('cities', json_build_object('nodes', json_agg(json_build_object('id', page.id, 'slug', page.slug,
      'name', page.name_en, 'latitude', page.latitude, 'longitude', page.longitude, 'kind', upper(page.kind),
      'country', json_build_object('code', country.code, 'name', country.names ->> 'en')) order by page.fold, page.id)))::text as answer
      from (select * from city where country_code = $1 order by fold, id limit 50) as page join country on country.code = page.country_code`,
  },
  {
    name: "N4 one city",
    wanted: 0.3,
    document: `query One($id: ID!) { node(id: $id) { ... on City { id slug name latitude country { name } } } }`,
    variable: "id",
    values: numbers(200).map((n) => globalId("City", uuidOf("city", n))),
    sql: `select json_build_object('node', json_build_object('id', city.id, 'slug', city.slug, 'name', city.name_en, 'latitude', latitude,
      'country', json_build_object('name', country.names ->> 'en')))::text as answer
      from city join country on country.code = city.country_code
      where city.id = substr(convert_from(decode(translate($1, '-_', '+/') || repeat('=', (4 - length($1) % 4) % 4), 'base64'), 'utf8'), 6)::uuid`,
  },
];

const practices: readonly Question[] = [
  {
    name: "Q1 50 practices of a theme",
    wanted: 0.3,
    document: `query Theme($theme: String!) {
      practices(filter: { themeSlug: $theme }, first: 50) {
        nodes {
          id slug title
          city { slug name country { code name } }
          authors { person { name } }
          commentCount
        }
      }
    }`,
    variable: "theme",
    values: numbers(10).map((n) => `theme-${n}`),
    sql: `select json_build_object('practices', json_build_object('nodes', json_agg(json_build_object(
        'id', page.id, 'slug', page.slug, 'title', page.title,
        'city', json_build_object('slug', city.slug, 'name', city.name_en,
          'country', json_build_object('code', country.code, 'name', country.names ->> 'en')),
        'authors', (select json_agg(json_build_object('person', json_build_object('name', person.name)) order by author.since, author.id)
          from practice_author author join person on person.id = author.person_id
          where author.practice_id = page.id and author.capacity = 'author'),
        'commentCount', (select count(*) from discussion_comment c where c.practice_id = page.id)
      ) order by page.published_at desc, page.id)))::text as answer
      from (select practice.id, practice.slug, practice.city_id, version.title, version.published_at
        from practice_version version join practice on practice.current_version_id = version.id
        join practice_theme on practice_theme.practice_id = practice.id
        where practice_theme.theme_id = (select id from theme where slug = $1)
        order by version.published_at desc, practice.id limit 50) as page
      join city on city.id = page.city_id join country on country.code = city.country_code`,
  },
  {
    name: "Q2 a city, 20 practices, 5 comments each",
    wanted: 0.25,
    document: `query City($slug: String!) {
      city(slug: $slug) {
        id slug name
        practices(first: 20) {
          nodes {
            id slug title
            comments(last: 5) { nodes { id body createdAt author { id name } } }
          }
        }
      }
    }`,
    variable: "slug",
    values: numbers(sizes.cities).map((n) => `city-${n}`),
    sql: `select json_build_object('city', json_build_object('id', city.id, 'slug', city.slug, 'name', city.name_en,
        'practices', json_build_object('nodes', (select json_agg(json_build_object(
          'id', page.id, 'slug', page.slug, 'title', page.title,
          'comments', json_build_object('nodes', (select json_agg(json_build_object(
            'id', last.id, 'body', last.body, 'createdAt', ${instant("last.created_at")},
            'author', json_build_object('id', person.id, 'name', person.name)) order by last.seq)
            from (select * from discussion_comment c where c.practice_id = page.id order by c.seq desc limit 5) as last
            join person on person.id = last.person_id))) order by page.published_at desc, page.id)
        from (select practice.id, practice.slug, version.title, version.published_at
          from practice join practice_version version on version.id = practice.current_version_id
          where practice.city_id = city.id order by version.published_at desc, practice.id limit 20) as page))))::text as answer
      from city where city.slug = $1`,
  },
  {
    name: "Q3 search, the first 20",
    wanted: 0.6,
    document: `query Search($text: String!) {
      search(text: $text) {
        hits(first: 20) {
          nodes { kind title url language year why city { slug name country { code name } } }
        }
      }
    }`,
    variable: "text",
    // Each stands in thousands of titles.
    values: words,
    // Ranked as the hub ranks what is typed in words with spaces: called so, begins so, has the words, has
    // their beginnings, has them in its text; of each the latest. Without the spelling, the rights and the
    // scripts that the question does not ask for.
    sql: `with asked as materialized (select $1::text as fold, string_to_array($1, ' ') as terms,
        (select string_agg('''=' || term || ''':*', ' & ')::tsquery from regexp_split_to_table($1, ' ') as term) as in_title,
        (select string_agg('''' || term || ''':*', ' & ')::tsquery from regexp_split_to_table($1, ' ') as term) as anywhere
      ), titled as materialized (
        select id from search_entry where words @@ (select in_title from asked) order by id desc limit 80
      ), candidate as (
        (select id from search_entry where title_fold <> '' and title_fold >= $1
          and title_fold < $1 || U&'\\+10FFFF' order by title_fold limit 20)
        union select id from titled
        union (select id from search_entry where (select count(*) from titled) < 80
          and words @@ (select anywhere from asked) order by id desc limit 80)
      ), scored as (
        select entry.*, case when title_fold = fold then 100 when starts_with(title_fold, fold) then 90
          else (select case
              when bool_and(strpos(' ' || title_fold || ' ', ' ' || term || ' ') > 0)
                then case when strpos(title_fold, fold) > 0 then 85 else 80 end
              when bool_and(strpos(' ' || title_fold, ' ' || term) > 0) then 70
              else 40 + 9 * avg((strpos(' ' || title_fold, ' ' || term) > 0)::int) end
            from unnest(terms) as term) end as score
        from search_entry as entry cross join asked where entry.id in (select id from candidate)
      )
      select json_build_object('search', json_build_object('hits', json_build_object('nodes', json_agg(json_build_object(
        'kind', upper(hit.kind), 'title', hit.title, 'url', '${hubAddress}' || hit.path, 'language', hit.language,
        'year', hit.year, 'why', case when score >= 95 then 'NAME' when score >= 70 then 'TITLE' else 'WORD' end,
        'city', json_build_object('slug', city.slug, 'name', city.name_en,
          'country', json_build_object('code', country.code, 'name', country.names ->> 'en'))
      ) order by hit.score desc, hit.id desc))))::text as answer
      from (select * from scored order by score desc, id desc limit 20) as hit
      join city on city.id = hit.city_id join country on country.code = city.country_code`,
  },
  {
    name: "Q4 one node",
    wanted: 0.3,
    document: `query One($id: ID!) {
      node(id: $id) { ... on Practice { id slug title language state stateSince city { name } } }
    }`,
    variable: "id",
    values: numbers(500).map((n) => globalId("Practice", uuidOf("practice", n * 37))),
    sql: `select json_build_object('node', json_build_object('id', practice.id, 'slug', practice.slug, 'title', version.title,
        'language', practice.language, 'state', upper(practice.state), 'stateSince', ${instant("practice.state_since")},
        'city', json_build_object('name', city.name_en)))::text as answer
      from practice join practice_version version on version.id = practice.current_version_id
      join city on city.id = practice.city_id
      where practice.id = substr(convert_from(decode(translate($1, '-_', '+/') || repeat('=', (4 - length($1) % 4) % 4), 'base64'), 'utf8'), 10)::uuid`,
  },
];

export const questions: readonly Question[] = [...network, ...practices];

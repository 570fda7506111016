import { Statements } from "./statements.ts";

/**
 * Events of wide topics wait here, in the transaction that they belong to, until they are given
 * their numbers (server/realtime/gatherer.ts). What the network was told before says now which
 * cities and themes it is about.
 */
export class Gathering20261123 extends Statements {
  override name = "2026-11-23-gathering";

  protected readonly statements = [
    `create table waiting_event (
       id bigint generated always as identity primary key,
       topic text not null,
       type text not null,
       data jsonb not null,
       at timestamptz not null
     )`,
    about(
      "workshopId",
      `select array[host_city_id] as cities, '{}'::uuid[] as themes
         from workshop where id = (event.data->>'workshopId')::uuid`,
    ),
    about(
      "versionId",
      `select array[city_id] as cities, ${themesOf("practice")} as themes
         from practice join practice_version on practice_version.practice_id = practice.id
         where practice_version.id = (event.data->>'versionId')::uuid`,
    ),
    about(
      "practiceId",
      `select array[city_id] as cities, ${themesOf("practice")} as themes
         from practice where id = (event.data->>'practiceId')::uuid`,
    ),
    about(
      "adoptionId",
      `select array[adoption.city_id, practice.city_id] as cities, ${themesOf("practice")} as themes
         from adoption join practice on practice.id = adoption.practice_id
         where adoption.id = (event.data->>'adoptionId')::uuid`,
    ),
    about(
      "challengeId",
      `select array[city_id] as cities, ${themesOf("challenge")} as themes
         from challenge where id = (event.data->>'challengeId')::uuid`,
    ),
  ];
}

function themesOf(what: "practice" | "challenge"): string {
  return `array(select theme_id from ${what}_theme where ${what}_theme.${what}_id = ${what}.id)`;
}

function about(fact: string, places: string): string {
  return `update event set data = event.data || coalesce(
      (select jsonb_build_object('cities', to_jsonb(place.cities), 'themes', to_jsonb(place.themes))
         from (${places}) as place), '{}')
    where topic = 'network' and event.data ? '${fact}'`;
}

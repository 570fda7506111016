import type { GraphQLSchema } from "graphql";
import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { closedThing, tellClosed } from "#server/core/graphql/closed-things.ts";
import { whenLoaded } from "#server/core/graphql/loaded.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { readOne } from "#server/core/reads/read-one.ts";
import { columnsOf } from "#server/core/reads/row-columns.ts";
import { may } from "./accounts.policy.ts";
import type { Person } from "./person.type.ts";

/** People as others may see them; add `where` and order. Never e-mail. */
export function selectPeople(db: Kysely<Tables>) {
  return db
    .selectFrom("person")
    .select(["person.id", "person.name", "person.language", "person.fold"]);
}

/** True for people with a membership on that day: those are in the public list. */
export function hasMembership(now: Date) {
  const today = now.toISOString().slice(0, 10);
  return sql<boolean>`(person.disabled_at is null and exists (
    select 1 from membership m where m.person_id = person.id
      and (m.since is null or m.since <= ${today}::date)
      and (m.until is null or m.until > ${today}::date)))`;
}

/** People with what decides who sees them; the day is the scope. */
export const personById = readOne("Person", {
  rows: (db, today) =>
    selectPeople(db).select([
      "person.erased_at as erasedAt",
      hasMembership(new Date(today)).as("isMember"),
    ]),
  by: "person.id",
  as: "id",
  type: "Person",
  scope: ({ services }) => services.clock.now().toISOString().slice(0, 10),
});

type SomePerson = Person & { isMember: boolean; erasedAt: Date | null };

/**
 * The person with that key, in one statement for all that an operation asks for. Whoever asks reads the
 * name, for it stands beside what they did; the rest is for those who may see them. Of who was erased
 * not even the id is told: it would say which comments were of the same person.
 */
export function loadPerson(context: HubContext, id: string): Promise<Person | null> {
  return whenLoaded(personById.load(context, id), (person) => {
    if (person === null || may.seePerson(context.viewer, person)) return person;
    const named = closedThing(person);
    return person.erasedAt === null ? named : Object.assign(named, { id: formerPerson });
  });
}

/** All who were erased are one and the same to others; nobody has this key. */
const formerPerson = "00000000-0000-0000-0000-000000000000";

/** For `createSchema`: what is told of people by their name alone. */
export function tellClosedPeople(schema: GraphQLSchema): void {
  tellClosed(schema, "Person", { asEver: ["name"], blanks: {} });
}

columnsOf<SomePerson>("Person", {
  always: ["id", "isMember", "erasedAt"],
  fields: { id: [], language: ["language"] },
});
registerNode("Person", {
  async load(context, id) {
    const person = await personById.load(context, id);
    return person && may.seePerson(context.viewer, person) ? person : null;
  },
});

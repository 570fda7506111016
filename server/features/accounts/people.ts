import { type Kysely, sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
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

/** People by key. */
export const personById = readOne("Person", {
  rows: selectPeople,
  by: "person.id",
  as: "id",
  type: "Person",
});

/**
 * The person with that key, whoever asks, in one statement for all that an operation asks for.
 * Whether the viewer may know of them is the caller's question: who is in a room is seen there.
 */
export function loadPerson(context: HubContext, id: string): Promise<Person | null> {
  return personById.load(context, id);
}

columnsOf<Person>("Person", { always: ["id"], fields: { id: [] } });
registerNode("Person", {
  async load(context, id) {
    const person = await selectPeople(context.db)
      .select(hasMembership(context.services.clock.now()).as("isMember"))
      .where("person.id", "=", id)
      .executeTakeFirst();
    return person && may.seePerson(context.viewer, person) ? person : null;
  },
});

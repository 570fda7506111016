import type { HubContext } from "#server/core/context.ts";
import { readMany } from "#server/core/reads/read-many.ts";
import type { Person } from "#server/features/accounts/person.type.ts";
import { loadPerson, selectPeople } from "#server/features/accounts/people.ts";
import { isCurrent } from "#server/features/network/memberships.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { authorsOf } from "../authors/practice-authors.ts";
import type { Practice } from "../practice.type.ts";
import type { TurnOf } from "./review.enums.ts";
import type { Review } from "./review.type.ts";

/** Ids of those who keep the hub on that day. */
export async function secretariatNow({ db }: Pick<Tx, "db">, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom("membership")
    .select("membership.person_id as id")
    .distinct()
    .where("membership.role", "=", "secretariat")
    .where(isCurrent(now))
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids of the authors of a practice, experts left aside. */
export async function authorsOfPractice({ db }: Tx, practiceId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("practice_author")
    .select("person_id as id")
    .where("practice_id", "=", practiceId)
    .where("capacity", "=", "author")
    .execute();
  return rows.map(({ id }) => id);
}

/** The day is the scope: one statement for all practices that wait for the secretariat. */
const secretariat = readMany("secretariat", {
  rows: (db, today) =>
    selectPeople(db)
      .innerJoin("membership", "membership.person_id", "person.id")
      .select("membership.role")
      .where("person.disabled_at", "is", null)
      .where(isCurrent(new Date(today))),
  by: "membership.role",
  as: "role",
  keys: "text",
  order: (query) => query.orderBy("person.fold").orderBy("person.id"),
  scope: ({ services }) => services.clock.now().toISOString().slice(0, 10),
});

/** Those whose turn it is on a practice. */
export async function turnPeople(
  context: HubContext,
  practice: Practice,
  whose: TurnOf,
  reviews: readonly Review[],
): Promise<Person[]> {
  if (whose === "secretariat") return secretariat.load(context, "secretariat");
  const ids =
    whose === "reviewers"
      ? reviews.filter(({ verdict }) => verdict === null).map(({ reviewerId }) => reviewerId)
      : (await authorsOf(context, practice.id))
          .filter(({ capacity }) => capacity === "author")
          .map(({ personId }) => personId);
  const people = await Promise.all(ids.map((id) => loadPerson(context, id)));
  return people.filter((person) => person !== null);
}

import { Refused } from "#server/core/commands/refused.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";

/** The person with that key, locked to the end of the command. */
export async function lockPerson(tx: Tx, id: string) {
  const person = await tx.db
    .selectFrom("person")
    .select(["id", "email", "disabled_at", "erased_at"])
    .where("id", "=", id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!person) throw new Refused(new NotFound("There is no such person."));
  return person;
}

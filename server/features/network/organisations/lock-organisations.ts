import { Refused } from "#server/core/commands/refused.ts";
import { Conflict, NotFound } from "#server/core/graphql/errors.ts";
import type { Tx } from "#server/realtime/commit.ts";

/**
 * The organisations with those keys, in that order, locked to the end of the command also against rows
 * that would refer to them. Throws `Refused` when there is none, or it became part of another.
 */
export async function lockOrganisations(tx: Tx, ids: readonly string[]) {
  const rows = await tx.db
    .selectFrom("organisation")
    .selectAll()
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
  return ids.map((id) => {
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Refused(new NotFound("There is no such organisation."));
    if (row.merged_into !== null)
      throw new Refused(new Conflict("This organisation was merged into another already."));
    return row;
  });
}

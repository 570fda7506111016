import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyWritesFor } from "#server/features/network/key-city.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { partIn } from "./practice-part.ts";
import { type PracticePart, practiceRole } from "./practice-role.ts";
import { selectPractices } from "./practice.row.ts";
import type { Practice } from "./practice.type.ts";

/** The practice as it stands in a transaction, and the viewer's own part in it. */
export interface EnteredPractice {
  practice: Practice;
  part: PracticePart;
}

/**
 * Where every command on a practice begins. Its row stays locked to the end: `change` keeps all
 * others out, `speak` keeps only changes out, so that many may comment or adopt at once. Locks are
 * taken in one order, practice before text before log. Refuses with NotFound who may not read it.
 */
export async function enterPractice(
  context: HubContext,
  tx: Tx,
  practiceId: string,
  hold: "change" | "speak",
): Promise<EnteredPractice> {
  const query = selectPractices(tx.db).where("practice.id", "=", practiceId);
  const locked = hold === "change" ? query.forNoKeyUpdate("practice") : query.forShare("practice");
  const practice = await locked.executeTakeFirst();
  if (!practice) throw noSuchPractice();
  const part = await partIn(tx.db, context.viewer, practiceId);
  if (practiceRole(context.viewer, practice, part) === null) throw noSuchPractice();
  if (hold === "change") demand(keyWritesFor(context.viewer, practice.cityId));
  return { practice, part };
}

export function noSuchPractice(): Refused {
  return new Refused(new NotFound("There is no such practice."));
}

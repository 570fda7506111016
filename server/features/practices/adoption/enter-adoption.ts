import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { selectAdoptions } from "./adoption.row.ts";
import type { Adoption } from "./adoption.type.ts";

/**
 * Where a command on an adoption begins: the practice is held from changing, then the adoption's
 * row is locked, so two who write come one after the other.
 */
export async function enterAdoption(
  context: HubContext,
  tx: Tx,
  adoptionId: string,
): Promise<Adoption> {
  const key = keyIn(adoptionId, "Adoption");
  const known = await tx.db
    .selectFrom("adoption")
    .select("practice_id")
    .where("id", "=", key)
    .executeTakeFirst();
  if (!known) throw new Refused(new NotFound("There is no such adoption."));
  await enterPractice(context, tx, known.practice_id, "speak");
  return selectAdoptions(tx.db)
    .where("adoption.id", "=", key)
    .forNoKeyUpdate("adoption")
    .executeTakeFirstOrThrow();
}

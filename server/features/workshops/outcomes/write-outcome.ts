import type { HubContext } from "#server/core/context.ts";
import { idFromKey } from "#server/core/commands/client-key.ts";
import type { OriginResult } from "#server/features/practices/origin-port.ts";
import type { Tx } from "#server/realtime/commit.ts";
import type { Origin } from "./outcome-origin.ts";

/** The namespace of outcomes: their ids are made of both ends, so the same link is one row. */
const space = "2d1f7a54-6a1e-4f0b-8a57-3c1f0f5f9d27";

/** Stores a link once, however often and from wherever it is asked for. Resolves to its id. */
export async function writeOutcome(
  { viewer, services }: HubContext,
  tx: Tx,
  origin: Origin,
  result: OriginResult,
): Promise<string> {
  const ends = {
    practice_id: "practiceId" in result ? result.practiceId : null,
    challenge_id: "challengeId" in result ? result.challengeId : null,
    adoption_id: "adoptionId" in result ? result.adoptionId : null,
  };
  const { columns } = origin;
  const from =
    columns.comment_id ??
    columns.agenda_item_id ??
    columns.workshop_id ??
    columns.from_challenge_id;
  const to = ends.practice_id ?? ends.challenge_id ?? ends.adoption_id;
  const id = idFromKey(space, from!, to!);
  const written = await tx.db
    .insertInto("outcome")
    .values({
      id,
      ...columns,
      ...ends,
      made_by: viewer.kind === "person" ? viewer.personId : null,
      made_at: services.clock.now(),
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .executeTakeFirst();
  if ((written.numInsertedOrUpdatedRows ?? 0n) > 0n) await origin.tell();
  return id;
}

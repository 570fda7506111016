import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { practiceTopic } from "../practices.events.ts";
import { adoptionChanged } from "./adoption.events.ts";
import { readNote, readSince } from "./adoption-input.ts";
import type { MoveAdoptionInput } from "./adoption.inputs.ts";
import { may } from "./adoption.policy.ts";
import type { Adoption } from "./adoption.type.ts";
import { enterAdoption } from "./enter-adoption.ts";
import { noteAdoption } from "./note-adoption.ts";
import { writeAdoptionStep } from "./write-step.ts";
import { announceAdoption } from "./network-adoption.type.ts";

/**
 * Says how far the city is now: forward, back, or stopped and why; who stopped may begin again. The
 * same step once more changes nothing: a retry is no second step. Resolves to its id.
 */
export function moveAdoption(context: HubContext, input: MoveAdoptionInput): Promise<string> {
  const { viewer, services } = context;
  const now = services.clock.now();
  const state = input.to;
  const step = { state, since: readSince(input.since, now), note: readNote(state, input.note) };
  return commit(context, async (tx) => {
    const adoption = await enterAdoption(context, tx, input.adoptionId);
    demand(may.write(viewer, adoption));
    const { since, note } = step;
    if (await isLastStep(tx, adoption, step)) return adoption.id;
    if (since < adoption.stateSince)
      throw new Refused(new InvalidInput("since", "This day is before the step before it."));
    await tx.db
      .updateTable("adoption")
      .set({ state, state_since: since, stopped_reason: state === "stopped" ? note : null })
      .where("id", "=", adoption.id)
      .execute();
    const writtenBy = viewer.kind === "person" ? viewer.personId : null;
    await writeAdoptionStep(tx, adoption.id, { ...step, writtenBy, writtenAt: now });
    await noteAdoption(context, tx, "adoption_moved", adoption);
    await tx.append(practiceTopic(adoption.practiceId), adoptionChanged(adoption.id));
    await announceAdoption(tx, adoption, state);
    return adoption.id;
  });
}

async function isLastStep(
  tx: Tx,
  { id, state, stateSince }: Adoption,
  step: { state: string; since: string; note: string },
): Promise<boolean> {
  if (state !== step.state || stateSince !== step.since) return false;
  const last = await tx.db
    .selectFrom("adoption_step")
    .select("note")
    .where("adoption_id", "=", id)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.note === step.note;
}

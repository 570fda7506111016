import { limits } from "#schema/limits.ts";
import { demand } from "#server/core/commands/refused.ts";
import { writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { practiceTopic } from "../practices.events.ts";
import { adoptionChanged } from "./adoption.events.ts";
import type { ConfirmAdoptionInput } from "./adoption.inputs.ts";
import { may } from "./adoption.policy.ts";
import { enterAdoption } from "./enter-adoption.ts";

/**
 * The city where the practice comes from says that it knows of the adoption, and what it thinks of
 * it; a later word takes the place of the one before. Resolves to its id.
 */
export function confirmAdoption(context: HubContext, input: ConfirmAdoptionInput): Promise<string> {
  const { viewer, services } = context;
  const note = writtenText("note", input.note ?? "", limits.stepNote).trim();
  return commit(context, async (tx) => {
    const adoption = await enterAdoption(context, tx, input.adoptionId);
    demand(may.confirm(viewer, adoption));
    if (adoption.confirmedAt !== null && adoption.confirmationNote === note) return adoption.id;
    await tx.db
      .updateTable("adoption")
      .set({
        confirmed_by: viewer.kind === "person" ? viewer.personId : null,
        confirmed_at: services.clock.now(),
        confirmation_note: note,
      })
      .where("id", "=", adoption.id)
      .execute();
    await tx.audit({
      action: "confirm-adoption",
      subjectType: "Adoption",
      subjectId: adoption.id,
      onBehalfOf: { cityId: adoption.originCityId, organisationId: null },
    });
    await tx.append(practiceTopic(adoption.practiceId), adoptionChanged(adoption.id));
    return adoption.id;
  });
}

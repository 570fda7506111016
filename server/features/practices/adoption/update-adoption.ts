import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { practiceTopic } from "../practices.events.ts";
import { adoptionChanged } from "./adoption.events.ts";
import { challengeOfCity, readCost, readWords } from "./adoption-input.ts";
import type { UpdateAdoptionInput } from "./adoption.inputs.ts";
import { may } from "./adoption.policy.ts";
import { enterAdoption } from "./enter-adoption.ts";

/** Writes what was changed, what it cost, whom to ask; what is left out stays. Resolves to its id. */
export function updateAdoption(context: HubContext, input: UpdateAdoptionInput): Promise<string> {
  return commit(context, async (tx) => {
    const { id, cityId, practiceId, ...adoption } = await enterAdoption(
      context,
      tx,
      input.adoptionId,
    );
    demand(may.write(context.viewer, { cityId, ...adoption }));
    const { language, changed, cost, costNote, contactHere, contactOrigin, challengeId } = input;
    const challenge =
      challengeId === undefined ? undefined : await challengeOfCity(tx.db, challengeId, cityId);
    await tx.db
      .updateTable("adoption")
      .set({
        edited_at: context.services.clock.now(),
        // What was not asked for is set to what it is: an update sets something.
        changed: changed == null ? adoption.changed : readWords.changed(changed),
        ...(language != null && { language: languageTag("language", language) }),
        ...(cost !== undefined && readCost(cost)),
        ...(costNote != null && { cost_note: readWords.costNote(costNote) }),
        ...(contactHere != null && { contact_here: readWords.contactHere(contactHere) }),
        ...(contactOrigin != null && { contact_origin: readWords.contactOrigin(contactOrigin) }),
        ...(challenge !== undefined && { challenge_id: challenge }),
      })
      .where("id", "=", id)
      .execute();
    await tx.append(practiceTopic(practiceId), adoptionChanged(id));
    return id;
  });
}

import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { adoptionOf } from "../adoption/adoption.loader.ts";
import { practiceOf } from "../practice.loader.ts";
import { addEvidence } from "./add-evidence.ts";
import {
  AddEvidenceInput,
  RemoveEvidenceInput,
  UpdateEvidenceInput,
  VerifyEvidenceInput,
} from "./evidence.inputs.ts";
import { readableEvidence } from "./evidence.loader.ts";
import { ChangeEvidenceResult, ChangeEvidenceSuccess } from "./evidence.results.ts";
import { removeEvidence } from "./remove-evidence.ts";
import type { ChangedEvidence } from "./tell-evidence.ts";
import { updateEvidence } from "./update-evidence.ts";
import { verifyEvidence } from "./verify-evidence.ts";
import { takeChangePoint } from "../write-limit.ts";

@Resolver()
export class EvidenceMutations {
  @Mutation(() => ChangeEvidenceResult, {
    description: "Adds a result to a practice that is being written, or to an adoption",
  })
  addEvidence(
    @Ctx() context: HubContext,
    @Arg("input", () => AddEvidenceInput, { description: "The result" }) input: AddEvidenceInput,
  ) {
    return changed(context, () => addEvidence(context, input));
  }

  @Mutation(() => ChangeEvidenceResult, {
    description: "Writes a result anew; who verified the old one has to look again",
  })
  updateEvidence(
    @Ctx() context: HubContext,
    @Arg("input", () => UpdateEvidenceInput, { description: "The result" })
    input: UpdateEvidenceInput,
  ) {
    return changed(context, () => updateEvidence(context, input));
  }

  @Mutation(() => ChangeEvidenceResult, {
    description: "Takes a result out; versions that were published with it keep it",
  })
  removeEvidence(
    @Ctx() context: HubContext,
    @Arg("input", () => RemoveEvidenceInput, { description: "Which result" })
    input: RemoveEvidenceInput,
  ) {
    return changed(context, () => removeEvidence(context, input));
  }

  @Mutation(() => ChangeEvidenceResult, {
    description:
      "Says whether a result holds; for people of another city or organisation, and the secretariat",
  })
  verifyEvidence(
    @Ctx() context: HubContext,
    @Arg("input", () => VerifyEvidenceInput, { description: "Which result, and what of it" })
    input: VerifyEvidenceInput,
  ) {
    return changed(context, () => verifyEvidence(context, input));
  }
}

/** The result as it is after the command: what was loaded before it is forgotten. */
function changed(context: HubContext, command: () => Promise<ChangedEvidence>) {
  return orRefusal(async () => {
    await takeChangePoint(context);
    const { evidenceId, practiceId, adoption } = await command();
    forgetLoaded(context);
    return new ChangeEvidenceSuccess({
      evidence: await readableEvidence(context, evidenceId),
      practice: adoption === null ? await practiceOf(context, { practiceId }) : null,
      adoption: adoption === null ? null : await adoptionOf(context, adoption.id),
    });
  });
}

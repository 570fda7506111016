import { ObjectType } from "type-graphql";
import type { NewEvent, StoredEvent } from "#server/core/ports.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { adoptionOf } from "../adoption/adoption.loader.ts";
import { Adoption } from "../adoption/adoption.type.ts";
import { PracticeEvent } from "../practice-event.type.ts";
import { practiceOf } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { practiceIn } from "../practices.events.ts";
import { registerPracticeEvent } from "../told-events.ts";
import { readableEvidence } from "./evidence.loader.ts";
import { Evidence } from "./evidence.type.ts";

/** Of the practice itself, or of one of its adoptions; in the practice's log. */
export const evidenceChanged = (evidenceId: string, adoptionId: string | null): NewEvent => ({
  type: "EvidenceChanged",
  data: adoptionId === null ? { evidenceId } : { evidenceId, adoptionId },
});

@ObjectType("EvidenceChanged", {
  implements: PracticeEvent,
  simpleResolvers: true,
  description: "A result of a practice or of an adoption was added, changed, verified or removed",
})
export class EvidenceChanged extends PracticeEvent {
  @SharedField(() => Evidence, {
    nullable: true,
    description: "As it is now; null when it was removed or is not published yet",
  })
  readonly evidence: Evidence | null;

  @SharedField(() => Practice, { description: "Whose results changed, also through an adoption" })
  readonly practice: Practice;

  @SharedField(() => Adoption, { nullable: true, description: "The adoption whose result it is" })
  readonly adoption: Adoption | null;

  constructor(
    event: StoredEvent,
    { evidence, practice, adoption }: Pick<EvidenceChanged, "evidence" | "practice" | "adoption">,
  ) {
    super(event);
    this.evidence = evidence;
    this.practice = practice;
    this.adoption = adoption;
  }
}

registerPracticeEvent("EvidenceChanged", async (context, event) => {
  const { evidenceId, adoptionId } = event.data;
  if (typeof evidenceId !== "string") throw new Error("An event without a result.");
  const [evidence, practice, adoption] = await Promise.all([
    readableEvidence(context, evidenceId),
    practiceOf(context, { practiceId: practiceIn(event.topic) }),
    typeof adoptionId === "string" ? adoptionOf(context, adoptionId) : null,
  ]);
  return new EvidenceChanged(event, { evidence, practice, adoption });
});

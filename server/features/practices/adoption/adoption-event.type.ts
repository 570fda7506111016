import { ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredEvent } from "#server/core/ports.ts";
import { PracticeEvent } from "../practice-event.type.ts";
import { registerPracticeEvent } from "../told-events.ts";
import { adoptionOf } from "./adoption.loader.ts";
import { Adoption } from "./adoption.type.ts";

@ObjectType("AdoptionChanged", {
  implements: PracticeEvent,
  simpleResolvers: true,
  description: "A city began to adopt the practice, or an adoption was moved, changed or confirmed",
})
export class AdoptionChanged extends PracticeEvent {
  @SharedField(() => Adoption, { description: "As it is now" })
  readonly adoption: Adoption;

  constructor(event: StoredEvent, adoption: Adoption) {
    super(event);
    this.adoption = adoption;
  }
}

registerPracticeEvent("AdoptionChanged", async (context, event) => {
  const { adoptionId } = event.data;
  if (typeof adoptionId !== "string") throw new Error("An event without an adoption.");
  return new AdoptionChanged(event, await adoptionOf(context, adoptionId));
});

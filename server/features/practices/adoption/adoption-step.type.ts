import { Int, ObjectType } from "type-graphql";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { AdoptionState } from "./adoption.enums.ts";

/** A row of `adoption_step`; the resolvers add person and evidence. */
@ObjectType("AdoptionStep", {
  simpleResolvers: true,
  description: "A step of an adoption; steps are never taken away",
})
export class AdoptionStep {
  adoptionId!: string;

  @SharedField(() => Int, { description: "Counts from 1" })
  number!: number;

  @SharedField(() => AdoptionState, { description: "Where it came to stand" })
  state!: AdoptionState;

  @SharedField(() => Day, { description: "Since which day, as the city says" })
  since!: string;

  @SharedField(() => String, { description: "What the city says to it; may be empty" })
  note!: string;

  writtenById!: string | null;

  @SharedField(() => DateTime, { description: "When it was written down" })
  writtenAt!: Date;
}

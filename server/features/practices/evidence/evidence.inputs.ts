import { Field, Float, ID, InputType } from "type-graphql";
import { Day } from "#server/core/graphql/scalars.ts";
import { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { AdoptionState } from "../adoption/adoption.enums.ts";

@InputType({ description: "What a result says" })
abstract class EvidenceFields {
  @Field(() => String, { description: "What is claimed, in a sentence; 3 to 500 characters" })
  claim!: string;

  @Field(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @Field(() => Float, { nullable: true, description: "The figure" })
  value?: number | null;

  @Field(() => Float, { nullable: true, description: "The same figure before" })
  valueBefore?: number | null;

  @Field(() => String, { nullable: true, description: "E.g. `t/day`; at most 60 characters" })
  unit?: string | null;

  @Field(() => Day, { nullable: true, description: "From which day the figure holds" })
  periodFrom?: string | null;

  @Field(() => Day, { nullable: true, description: "To which day; not a day to come" })
  periodTo?: string | null;

  @Field(() => Day, { nullable: true, description: "From which day the one before holds" })
  periodBeforeFrom?: string | null;

  @Field(() => Day, { nullable: true, description: "To which day the one before holds" })
  periodBeforeTo?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The time in the words of the source; at most 120 characters",
  })
  periodAsStated?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How it was measured; at most 1,000 characters",
  })
  method?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Where it can be read; at most 300 characters",
  })
  sourceTitle?: string | null;

  @Field(() => String, { nullable: true, description: "http or https" })
  sourceUrl?: string | null;
}

@InputType("AddEvidenceInput", { description: "A result of a practice or of an adoption" })
export class AddEvidenceInput extends EvidenceFields {
  @Field(() => ID, {
    description: "A UUID made once by the client: a retry with it adds nothing new",
  })
  clientKey!: string;

  @Field(() => ID, { nullable: true, description: "Id of the practice, or else `adoptionId`" })
  practiceId?: string | null;

  @Field(() => ID, { nullable: true, description: "Id of the adoption, or else `practiceId`" })
  adoptionId?: string | null;

  @Field(() => AdoptionState, {
    nullable: true,
    description: "The step of the adoption that it belongs to",
  })
  adoptionState?: AdoptionState | null;
}

@InputType("UpdateEvidenceInput", {
  description: "A result as it should be, the whole of it: a field that is left out is emptied",
})
export class UpdateEvidenceInput extends EvidenceFields {
  @Field(() => ID, { description: "Id of the result" })
  evidenceId!: string;
}

@InputType("RemoveEvidenceInput", { description: "Which result" })
export class RemoveEvidenceInput {
  @Field(() => ID, { description: "Id of the result" })
  evidenceId!: string;
}

@InputType("VerifyEvidenceInput", { description: "What somebody else says to a result" })
export class VerifyEvidenceInput {
  @Field(() => ID, { description: "Id of the result" })
  evidenceId!: string;

  @Field(() => ClaimStatus, {
    description: "CONFIRMED: it was checked; DISPUTED: it does not hold; STATED: takes that back",
  })
  status!: ClaimStatus;
}

export type EvidenceFieldsInput = Omit<UpdateEvidenceInput, "evidenceId">;

import { Field, ObjectType } from "type-graphql";
import { Conflict, InvalidInput, NotAllowed, NotFound } from "#server/core/graphql/errors.ts";
import { resultUnion } from "#server/core/graphql/result-union.ts";
import { Workshop } from "./workshop.type.ts";

@ObjectType("CreateWorkshopSuccess", {
  simpleResolvers: true,
  description: "The workshop is prepared",
})
export class CreateWorkshopSuccess {
  @Field(() => Workshop, { description: "The draft, with its join code" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

@ObjectType("UpdateWorkshopSuccess", {
  simpleResolvers: true,
  description: "The workshop is changed",
})
export class UpdateWorkshopSuccess {
  @Field(() => Workshop, { description: "As it is now" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

@ObjectType("ChangeWorkshopStateSuccess", {
  simpleResolvers: true,
  description: "The workshop stands where it was wanted",
})
export class ChangeWorkshopStateSuccess {
  @Field(() => Workshop, { description: "As it is now" })
  readonly workshop: Workshop;

  constructor(workshop: Workshop) {
    this.workshop = workshop;
  }
}

export const CreateWorkshopResult = resultUnion(
  "CreateWorkshopResult",
  "preparing a workshop",
  () => [CreateWorkshopSuccess, InvalidInput, NotAllowed, Conflict] as const,
);

export const UpdateWorkshopResult = resultUnion(
  "UpdateWorkshopResult",
  "changing a workshop",
  () => [UpdateWorkshopSuccess, InvalidInput, NotAllowed, NotFound] as const,
);

export const ChangeWorkshopStateResult = resultUnion(
  "ChangeWorkshopStateResult",
  "a step in a workshop's life",
  () => [ChangeWorkshopStateSuccess, NotAllowed, NotFound, Conflict] as const,
);

import { Int, ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ChallengeState } from "./challenge.enums.ts";

/** A row of `challenge_step`; the resolvers add practice and person. */
@ObjectType("ChallengeStep", {
  simpleResolvers: true,
  description: "A step in the life of a challenge; steps are never taken away",
})
export class ChallengeStep {
  challengeId!: string;

  @SharedField(() => Int, { description: "Counts from 1" })
  number!: number;

  @SharedField(() => ChallengeState, { description: "Where it came to stand" })
  state!: ChallengeState;

  practiceId!: string | null;

  @SharedField(() => String, { description: "What the city says to it; may be empty" })
  note!: string;

  writtenById!: string | null;

  @SharedField(() => DateTime, { description: "When it was written" })
  writtenAt!: Date;
}

import { createUnionType, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { Challenge } from "#server/features/challenges/challenge.type.ts";
import { Adoption } from "#server/features/practices/adoption/adoption.type.ts";
import { Practice } from "#server/features/practices/practice.type.ts";

/** Rows do not say what they are of; only adoptions have a version, only challenges a severity. */
export const OutcomeResult = createUnionType({
  name: "OutcomeResult",
  description: "What came of something",
  types: () => [Practice, Challenge, Adoption] as const,
  resolveType: (row: object) =>
    "versionId" in row ? "Adoption" : "severity" in row ? "Challenge" : "Practice",
});
export type OutcomeResult = Practice | Challenge | Adoption;

/** A row of `outcome`; the resolvers add both ends, as far as who asks may read them. */
@ObjectType("Outcome", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A link from what was said in a workshop, or from a challenge, to what came of it. Only who may read both ends sees it",
})
export class Outcome {
  id!: string;
  workshopId!: string | null;
  agendaItemId!: string | null;
  commentId!: string | null;
  fromChallengeId!: string | null;
  practiceId!: string | null;
  challengeId!: string | null;
  adoptionId!: string | null;
  madeById!: string | null;

  @SharedField(() => DateTime, { description: "When the link was made" })
  madeAt!: Date;
}

export const { Connection: OutcomeConnection } = connectionOf(() => Outcome, "Outcome");

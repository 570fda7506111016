import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { Adoption, AdoptionConnection } from "#server/features/practices/adoption/adoption.type.ts";
import { adoptionsForChallenge } from "#server/features/practices/adoption/list-adoptions.ts";
import { loadPractice } from "#server/features/practices/practice.loader.ts";
import { Practice } from "#server/features/practices/practice.type.ts";
import { loadChallenge } from "./challenge.loader.ts";
import { ChallengeStep } from "./challenge-step.type.ts";
import { Challenge, ChallengeConnection } from "./challenge.type.ts";
import { challengesIn } from "./list-challenges.ts";
import { PracticeSuggestion } from "./practice-suggestion.type.ts";
import { suggestPractices } from "./suggest-practices.ts";

@Resolver(() => Challenge)
export class ChallengePracticesResolver {
  @SharedFieldResolver(() => Practice, {
    nullable: true,
    description: "SOLVED: the practice that solved it, if it was one of the network",
  })
  solvedBy(
    @Ctx() context: HubContext,
    @Root() { solvedByPracticeId }: Challenge,
  ): Promise<Practice | null> | null {
    return solvedByPracticeId === null ? null : loadPractice(context, solvedByPracticeId);
  }

  @FieldResolver(() => [PracticeSuggestion], {
    description: "Published practices of other cities that may help, at most five, best first",
    complexity: 20,
  })
  suggestions(
    @Ctx() context: HubContext,
    @Root() challenge: Challenge,
  ): Promise<PracticeSuggestion[]> {
    return suggestPractices(context, challenge);
  }

  @SharedFieldResolver(() => AdoptionConnection, {
    description: "Practices that its city took over to answer it, the latest first",
    complexity: 5,
  })
  adoptions(
    @Ctx() context: HubContext,
    @Root() { id }: Challenge,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsForChallenge(context, id, args);
  }
}

@Resolver(() => ChallengeStep)
export class ChallengeStepPracticeResolver {
  @SharedFieldResolver(() => Practice, {
    nullable: true,
    description: "The practice that was named at this step",
  })
  practice(
    @Ctx() context: HubContext,
    @Root() { practiceId }: ChallengeStep,
  ): Promise<Practice | null> | null {
    return practiceId === null ? null : loadPractice(context, practiceId);
  }
}

@Resolver(() => Practice)
export class PracticeChallengesResolver {
  @SharedFieldResolver(() => ChallengeConnection, {
    description: "Difficulties of cities that it solved, the latest first",
    complexity: 5,
  })
  challengesSolved(
    @Ctx() context: HubContext,
    @Root() { id }: Practice,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Challenge>> {
    return challengesIn(context, "practice", id, args);
  }
}

@Resolver(() => Adoption)
export class AdoptionChallengeResolver {
  @SharedFieldResolver(() => Challenge, {
    nullable: true,
    description: "The difficulty of the adopting city that it answers",
  })
  challenge(
    @Ctx() context: HubContext,
    @Root() { challengeId }: Adoption,
  ): Promise<Challenge | null> {
    return loadChallenge(context, challengeId);
  }
}

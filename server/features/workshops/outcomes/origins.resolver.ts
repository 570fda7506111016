import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { Challenge } from "#server/features/challenges/challenge.type.ts";
import { Adoption } from "#server/features/practices/adoption/adoption.type.ts";
import { Practice } from "#server/features/practices/practice.type.ts";
import { loadOrigins } from "./origins.ts";
import { Outcome } from "./outcome.type.ts";

const origins = {
  description: "What it came of, as far as who asks may read that: workshops and challenges",
};

@Resolver(() => Practice)
export class PracticeOriginsResolver {
  @SharedFieldResolver(() => [Outcome], origins)
  origins(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<Outcome[]> {
    return loadOrigins(context, "practice", id);
  }
}

@Resolver(() => Challenge)
export class ChallengeOriginsResolver {
  @SharedFieldResolver(() => [Outcome], origins)
  origins(@Ctx() context: HubContext, @Root() { id }: Challenge): Promise<Outcome[]> {
    return loadOrigins(context, "challenge", id);
  }
}

@Resolver(() => Adoption)
export class AdoptionOriginsResolver {
  @SharedFieldResolver(() => [Outcome], origins)
  origins(@Ctx() context: HubContext, @Root() { id }: Adoption): Promise<Outcome[]> {
    return loadOrigins(context, "adoption", id);
  }
}

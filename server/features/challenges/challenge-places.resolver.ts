import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { City } from "#server/features/network/city.type.ts";
import { Country } from "#server/features/network/country.type.ts";
import { type Challenge, ChallengeConnection } from "./challenge.type.ts";
import { challengesIn } from "./list-challenges.ts";

@Resolver(() => City)
export class CityChallengesResolver {
  @FieldResolver(() => ChallengeConnection, {
    description: "Difficulties it has described, the latest first",
    complexity: 5,
  })
  challenges(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Challenge>> {
    return challengesIn(context, "city", id, args);
  }
}

@Resolver(() => Country)
export class CountryChallengesResolver {
  @FieldResolver(() => ChallengeConnection, {
    description: "Difficulties of its cities, the latest first",
    complexity: 5,
  })
  challenges(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Challenge>> {
    return challengesIn(context, "country", code, args);
  }
}

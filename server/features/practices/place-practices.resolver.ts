import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { City } from "#server/features/network/city.type.ts";
import { Country } from "#server/features/network/country.type.ts";
import { Organisation } from "#server/features/network/organisation.type.ts";
import { Theme } from "#server/features/network/theme.type.ts";
import { adoptionCount, practiceCount } from "./city-counts.ts";
import {
  practicesOfCity,
  practicesOfCountry,
  practicesOfOrganisation,
  practicesOfPerson,
  practicesOfTheme,
} from "./place-practices.ts";
import { type Practice, PracticeConnection } from "./practice.type.ts";

@Resolver(() => City)
export class CityPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "Its published practices, the newest first",
    complexity: 5,
  })
  practices(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> {
    return practicesOfCity.load(context, id, args);
  }

  @FieldResolver(() => Int, { description: "How many practices it has published" })
  practiceCount(@Ctx() context: HubContext, @Root() { id }: City): Promise<number> {
    return practiceCount(context, id);
  }

  @FieldResolver(() => Int, {
    description: "How many practices of other cities it took over, also those that it stopped",
  })
  adoptionCount(@Ctx() context: HubContext, @Root() { id }: City): Promise<number> {
    return adoptionCount(context, id);
  }
}

@Resolver(() => Country)
export class CountryPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "Published practices of its cities, the newest first",
    complexity: 5,
  })
  practices(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> {
    return practicesOfCountry.load(context, code, args);
  }
}

@Resolver(() => Theme)
export class ThemePracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "Published practices about it, the newest first",
    complexity: 5,
  })
  practices(
    @Ctx() context: HubContext,
    @Root() { id }: Theme,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> {
    return practicesOfTheme.load(context, id, args);
  }
}

@Resolver(() => Organisation)
export class OrganisationPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "Published practices that authors stand for in its name, the newest first",
    complexity: 5,
  })
  practices(
    @Ctx() context: HubContext,
    @Root() { id }: Organisation,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> {
    return practicesOfOrganisation.load(context, id, args);
  }
}

@Resolver(() => Person)
export class PersonPracticesResolver {
  @FieldResolver(() => PracticeConnection, {
    description: "Published practices that they stand for as an author, the newest first",
    complexity: 5,
  })
  practices(
    @Ctx() context: HubContext,
    @Root() { id }: Person,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Practice>> {
    return practicesOfPerson.load(context, id, args);
  }
}

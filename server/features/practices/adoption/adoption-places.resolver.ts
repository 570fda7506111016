import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { City } from "#server/features/network/city.type.ts";
import { Country } from "#server/features/network/country.type.ts";
import { Practice } from "../practice.type.ts";
import { adoptionFigures } from "./adoption-figures.ts";
import { AdoptionFigures } from "./adoption-figures.type.ts";
import { AdoptionState } from "./adoption.enums.ts";
import { may } from "./adoption.policy.ts";
import { type Adoption, AdoptionConnection } from "./adoption.type.ts";
import { adoptionsOfCity, adoptionsOfCountry, adoptionsOfPractice } from "./list-adoptions.ts";

@Resolver(() => Practice)
export class PracticeAdoptionsResolver {
  @SharedFieldResolver(() => AdoptionConnection, {
    description: "Cities that took it over, the latest first, also those that stopped",
    complexity: 5,
  })
  adoptions(
    @Ctx() context: HubContext,
    @Root() { id }: Practice,
    @Arg("states", () => [AdoptionState], {
      nullable: true,
      description: "Only those that are so far; all when left out",
    })
    states: AdoptionState[] | null,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsOfPractice(context, id, states, args);
  }

  @SharedFieldResolver(() => AdoptionFigures, {
    description: "What became of it in other cities, in figures",
  })
  adoptionFigures(@Ctx() context: HubContext, @Root() { id }: Practice): Promise<AdoptionFigures> {
    return adoptionFigures(context, id);
  }

  @FieldResolver(() => Boolean, {
    description: "Who asks may take it over for a city that they act for",
  })
  viewerCanAdopt(@Ctx() { viewer }: HubContext, @Root() practice: Practice): boolean {
    return may.adoptForSomeCity(viewer, practice).allowed;
  }
}

@Resolver(() => City)
export class CityAdoptionsResolver {
  @FieldResolver(() => AdoptionConnection, {
    description: "Practices of other cities that it took over, the latest first",
    complexity: 5,
  })
  adoptions(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsOfCity(context, id, "here", args);
  }

  @FieldResolver(() => AdoptionConnection, {
    description: "Its own practices as other cities took them over, the latest first",
    complexity: 5,
  })
  adoptionsElsewhere(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsOfCity(context, id, "elsewhere", args);
  }
}

@Resolver(() => Country)
export class CountryAdoptionsResolver {
  @FieldResolver(() => AdoptionConnection, {
    description: "Practices that its cities took over, the latest first",
    complexity: 5,
  })
  adoptions(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsOfCountry(context, code, "here", args);
  }

  @FieldResolver(() => AdoptionConnection, {
    description:
      "Practices of its cities as cities of other countries took them over, the latest first",
    complexity: 5,
  })
  adoptionsElsewhere(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Adoption>> {
    return adoptionsOfCountry(context, code, "elsewhere", args);
  }
}

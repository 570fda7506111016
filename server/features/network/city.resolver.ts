import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import type { Person } from "#server/features/accounts/person.type.ts";
import { cityNameIn, namesOfCity, populationsOfCity, successionsOf } from "./city-facts.ts";
import { CityName } from "./city-name.type.ts";
import { CitySuccession } from "./city-succession.type.ts";
import { CitiesArgs } from "./city.args.ts";
import { City, CityConnection } from "./city.type.ts";
import { cityBySlug } from "./cities.ts";
import { loadCountry } from "./countries.ts";
import { Country } from "./country.type.ts";
import { LanguageArgs } from "./language.args.ts";
import { listCities } from "./list-cities.ts";
import { organisationsOfCity } from "./list-organisations.ts";
import { peopleOf } from "./list-people.ts";
import { type Organisation, OrganisationConnection } from "./organisation.type.ts";
import { PersonConnection } from "./person-connection.type.ts";
import { Population } from "./population.type.ts";
import { Source } from "./source.type.ts";
import { loadSource } from "./sources.ts";

@Resolver(() => City)
export class CityResolver {
  @Query(() => CityConnection, {
    description: "Cities of the network; what is looked for: best match first",
  })
  cities(
    @Ctx() context: HubContext,
    @Args(() => CitiesArgs) args: CitiesArgs,
  ): Promise<Page<City>> {
    const { search, countryCode, filter, order } = args;
    return listCities(context, { search, countryCode, ...filter }, order, args);
  }

  @Query(() => City, {
    nullable: true,
    description: "The city with that slug; null when there is none",
  })
  city(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `vn-ha-long`" }) slug: string,
  ): Promise<City | null> {
    return cityBySlug.load(context, slug);
  }

  @SharedFieldResolver(() => String, { description: "The absolute address of its page" })
  url(@Ctx() context: HubContext, @Root() { slug }: City): string {
    return pageAddress(context, `/cities/${slug}`);
  }

  @SharedFieldResolver(() => String, {
    description: "The name in the asked language when known, else the English one",
  })
  name(
    @Ctx() context: HubContext,
    @Root() city: City,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): Promise<string> {
    return cityNameIn(context, city, language);
  }

  @FieldResolver(() => [CityName], { description: "Every name that is known: official ones first" })
  names(@Ctx() context: HubContext, @Root() { id }: City): Promise<CityName[]> {
    return namesOfCity(context, id);
  }

  @SharedFieldResolver(() => Country, { description: "The country it is in" })
  country(@Ctx() context: HubContext, @Root() { countryCode }: City): Promise<Country> {
    return loadCountry(context, countryCode) as Promise<Country>;
  }

  @FieldResolver(() => Source, { nullable: true, description: "Where the coordinates were read" })
  placeSource(@Ctx() context: HubContext, @Root() { placeSourceId }: City): Promise<Source | null> {
    return loadSource(context, placeSourceId);
  }

  @FieldResolver(() => [CitySuccession], { description: "What it came from" })
  predecessors(@Ctx() context: HubContext, @Root() { id }: City): Promise<CitySuccession[]> {
    return successionsOf(context, id, "predecessors");
  }

  @FieldResolver(() => [CitySuccession], { description: "What came of it" })
  successors(@Ctx() context: HubContext, @Root() { id }: City): Promise<CitySuccession[]> {
    return successionsOf(context, id, "successors");
  }

  @FieldResolver(() => Population, {
    nullable: true,
    description: "The latest figure, else one without a year; null: none was read in a source",
  })
  async population(@Ctx() context: HubContext, @Root() { id }: City): Promise<Population | null> {
    return (await populationsOfCity(context, id))[0] ?? null;
  }

  @FieldResolver(() => [Population], { description: "Every figure, the latest year first" })
  populations(@Ctx() context: HubContext, @Root() { id }: City): Promise<Population[]> {
    return populationsOfCity(context, id);
  }

  @FieldResolver(() => PersonConnection, {
    description: "People with a membership for it, by name",
    complexity: 5,
  })
  people(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Person>> {
    return peopleOf(context, "city", id, args);
  }

  @FieldResolver(() => OrganisationConnection, {
    description: "Organisations that sit in it, by name",
    complexity: 5,
  })
  organisations(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Organisation>> {
    return organisationsOfCity(context, id, args);
  }
}

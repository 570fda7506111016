import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { type City, CityConnection } from "./city.type.ts";
import { citiesOfCountry } from "./list-cities.ts";
import { countryNameEn, loadCountry, selectCountries } from "./countries.ts";
import { Country, CountryConnection } from "./country.type.ts";
import { LanguageArgs } from "./language.args.ts";
import { organisationsOfCountry } from "./list-organisations.ts";
import { LocalisedText, nameIn, textsOf } from "./localised-text.type.ts";
import { type Organisation, OrganisationConnection } from "./organisation.type.ts";

@Resolver(() => Country)
export class CountryResolver {
  @Query(() => CountryConnection, {
    description: "The member states of ASEAN, by their English name",
  })
  countries(
    @Ctx() { db }: HubContext,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Country>> {
    return pageOf(
      selectCountries(db),
      [
        { by: countryNameEn, as: "nameEn", type: "text" },
        { by: "code", as: "code", type: "text" },
      ],
      args,
    );
  }

  @Query(() => Country, {
    nullable: true,
    description: "The country with that code; null when there is none",
  })
  country(
    @Ctx() context: HubContext,
    @Arg("code", () => String, { description: "ISO 3166-1 alpha-2, e.g. `VN`" }) code: string,
  ): Promise<Country | null> {
    return loadCountry(context, code.slice(0, 10).toUpperCase());
  }

  @SharedFieldResolver(() => String, { description: "The absolute address of its page" })
  url(@Ctx() context: HubContext, @Root() { code }: Country): string {
    return pageAddress(context, `/countries/${code.toLowerCase()}`);
  }

  @SharedFieldResolver(() => String, {
    description: "The name in the asked language, else in English in the form that ASEAN uses",
  })
  name(
    @Root() { storedNames }: Country,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): string {
    return nameIn(storedNames, language);
  }

  @SharedFieldResolver(() => [LocalisedText], {
    description: "The name in every language it is known in",
  })
  names(@Root() { storedNames }: Country): LocalisedText[] {
    return textsOf(storedNames);
  }

  @FieldResolver(() => CityConnection, { description: "Its cities, by name", complexity: 5 })
  cities(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<City>> {
    return citiesOfCountry(context, code, args);
  }

  @FieldResolver(() => OrganisationConnection, {
    description: "Its organisations, by name",
    complexity: 5,
  })
  organisations(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Organisation>> {
    return organisationsOfCountry(context, code, args);
  }
}

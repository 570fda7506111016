import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import type { Person } from "#server/features/accounts/person.type.ts";
import { City } from "./city.type.ts";
import { loadCity } from "./cities.ts";
import { loadCountry } from "./countries.ts";
import { Country } from "./country.type.ts";
import { LanguageArgs } from "./language.args.ts";
import { listOrganisations } from "./list-organisations.ts";
import { peopleOf } from "./list-people.ts";
import { LocalisedText, nameIn, textsOf } from "./localised-text.type.ts";
import { OrganisationsArgs } from "./organisation.args.ts";
import { Organisation, OrganisationConnection } from "./organisation.type.ts";
import { organisationAt } from "./organisations.ts";
import { PersonConnection } from "./person-connection.type.ts";
import { Source } from "./source.type.ts";
import { loadSource } from "./sources.ts";

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => OrganisationConnection, {
    description: "Organisations; what is looked for: best match first",
  })
  organisations(
    @Ctx() context: HubContext,
    @Args(() => OrganisationsArgs) args: OrganisationsArgs,
  ): Promise<Page<Organisation>> {
    const { search, kind, filter, order } = args;
    return listOrganisations(context, { search, kind, ...filter }, order, args);
  }

  @Query(() => Organisation, {
    nullable: true,
    description:
      "The organisation with that slug, or the one it was merged into; null when there is none",
  })
  organisation(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `iges`" }) slug: string,
  ): Promise<Organisation | null> {
    return organisationAt(context, slug);
  }

  @SharedFieldResolver(() => String, { description: "The absolute address of its page" })
  url(@Ctx() context: HubContext, @Root() { slug }: Organisation): string {
    return pageAddress(context, `/organisations/${slug}`);
  }

  @SharedFieldResolver(() => String, {
    description: "The name in the asked language, else in English",
  })
  name(
    @Root() { storedNames }: Organisation,
    @Args(() => LanguageArgs) { language }: LanguageArgs,
  ): string {
    return nameIn(storedNames, language);
  }

  @SharedFieldResolver(() => [LocalisedText], {
    description: "The name in every language it is known in",
  })
  names(@Root() { storedNames }: Organisation): LocalisedText[] {
    return textsOf(storedNames);
  }

  @SharedFieldResolver(() => Country, {
    nullable: true,
    description: "The country it belongs to; null for international ones",
  })
  country(
    @Ctx() context: HubContext,
    @Root() { countryCode }: Organisation,
  ): Promise<Country | null> {
    return loadCountry(context, countryCode);
  }

  @SharedFieldResolver(() => City, {
    nullable: true,
    description: "The city it sits in or works for",
  })
  city(@Ctx() context: HubContext, @Root() { cityId }: Organisation): Promise<City | null> {
    return loadCity(context, cityId);
  }

  @FieldResolver(() => Source, { nullable: true, description: "Where it was read of" })
  source(@Ctx() context: HubContext, @Root() { sourceId }: Organisation): Promise<Source | null> {
    return loadSource(context, sourceId);
  }

  @FieldResolver(() => PersonConnection, {
    description: "People with a membership for it, by name",
    complexity: 5,
  })
  people(
    @Ctx() context: HubContext,
    @Root() { id }: Organisation,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Person>> {
    return peopleOf(context, "organisation", id, args);
  }
}

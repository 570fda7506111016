import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { ViewerType } from "#server/features/accounts/viewer.type.ts";
import { City } from "./city.type.ts";
import { loadCity } from "./cities.ts";
import { loadCountry } from "./countries.ts";
import { Country } from "./country.type.ts";
import { Membership, MembershipConnection } from "./membership.type.ts";
import { membershipsOf } from "./memberships.ts";
import { Organisation } from "./organisation.type.ts";
import { loadOrganisation } from "./organisations.ts";

@Resolver(() => Membership)
export class MembershipResolver {
  @SharedFieldResolver(() => Person, { description: "Whose it is" })
  async person(@Ctx() context: HubContext, @Root() { personId }: Membership): Promise<Person> {
    return (await loadPerson(context, personId))!;
  }

  @SharedFieldResolver(() => City, { nullable: true, description: "The city it is for" })
  city(@Ctx() context: HubContext, @Root() { cityId }: Membership): Promise<City | null> {
    return loadCity(context, cityId);
  }

  @SharedFieldResolver(() => Organisation, {
    nullable: true,
    description: "The organisation it is for",
  })
  organisation(
    @Ctx() context: HubContext,
    @Root() { organisationId }: Membership,
  ): Promise<Organisation | null> {
    return loadOrganisation(context, organisationId);
  }

  @SharedFieldResolver(() => Country, { nullable: true, description: "The country it is for" })
  country(
    @Ctx() context: HubContext,
    @Root() { countryCode }: Membership,
  ): Promise<Country | null> {
    return loadCountry(context, countryCode);
  }
}

@Resolver(() => Person)
export class PersonMembershipsResolver {
  @FieldResolver(() => MembershipConnection, {
    description: "What they are in the network today",
    complexity: 5,
  })
  async memberships(
    @Ctx() context: HubContext,
    @Root() { id }: Person,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Membership>> {
    return pageOfList(await membershipsOf(context, id), (membership) => membership.id, args);
  }
}

@Resolver(() => ViewerType)
export class ViewerMembershipsResolver {
  @FieldResolver(() => [Membership], {
    description: "What they are in the network today; none for a guest",
  })
  async memberships(@Ctx() context: HubContext): Promise<Membership[]> {
    return context.viewer.kind === "person" ? membershipsOf(context, context.viewer.personId) : [];
  }
}

import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { City } from "#server/features/network/city.type.ts";
import { Country } from "#server/features/network/country.type.ts";
import { workshopsInCity, workshopsInCountry, workshopsOfPerson } from "./list-workshops.ts";
import { type Workshop, WorkshopConnection } from "./workshop.type.ts";

@Resolver(() => City)
export class CityWorkshopsResolver {
  @FieldResolver(() => WorkshopConnection, {
    description: "Workshops it hosts: what runs now, what comes, what is over",
    complexity: 5,
  })
  workshops(
    @Ctx() context: HubContext,
    @Root() { id }: City,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Workshop>> {
    return workshopsInCity(context, id, args);
  }
}

@Resolver(() => Country)
export class CountryWorkshopsResolver {
  @FieldResolver(() => WorkshopConnection, {
    description: "Workshops in its cities: what runs now, what comes, what is over",
    complexity: 5,
  })
  workshops(
    @Ctx() context: HubContext,
    @Root() { code }: Country,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Workshop>> {
    return workshopsInCountry(context, code, args);
  }
}

@Resolver(() => Person)
export class PersonWorkshopsResolver {
  @FieldResolver(() => WorkshopConnection, {
    description: "Workshops they are or were in, as far as who asks may read them",
    complexity: 5,
  })
  workshops(
    @Ctx() context: HubContext,
    @Root() { id }: Person,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Workshop>> {
    return workshopsOfPerson(context, id, args);
  }
}

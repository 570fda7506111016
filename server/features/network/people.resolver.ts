import { Args, Ctx, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import type { Person } from "#server/features/accounts/person.type.ts";
import { listPeople } from "./list-people.ts";
import { PeopleArgs } from "./people.args.ts";
import { PersonConnection } from "./person-connection.type.ts";

@Resolver()
export class PeopleResolver {
  @Query(() => PersonConnection, {
    description:
      "People with a membership today, by name; what is looked for: best match first. Who only joined a workshop is not here",
  })
  people(
    @Ctx() context: HubContext,
    @Args(() => PeopleArgs) args: PeopleArgs,
  ): Promise<Page<Person>> {
    return listPeople(context, { search: args.search, ...args.filter }, args);
  }
}

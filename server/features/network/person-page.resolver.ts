import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { hasMembership } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";

@Resolver(() => Person)
export class PersonPageResolver {
  @SharedFieldResolver(() => String, {
    nullable: true,
    description: "The absolute address of their page; null without a membership: they have none",
  })
  async url(@Ctx() context: HubContext, @Root() { id }: Person): Promise<string | null> {
    const isListed = await membershipOf(context).load(id);
    return isListed ? pageAddress(context, `/people/${globalId("Person", id)}`) : null;
  }
}

function membershipOf(context: HubContext) {
  return loader<string, boolean>(context, "Person.url", async (ids) => {
    const listed = await context.db
      .selectFrom("person")
      .select("person.id")
      .where("person.id", "in", ids)
      .where(hasMembership(context.services.clock.now()))
      .execute();
    const found = new Set(listed.map(({ id }) => id));
    return ids.map((id) => found.has(id));
  });
}

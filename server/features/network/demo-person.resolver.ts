import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { DemoPerson } from "#server/features/accounts/hub-facts.type.ts";
import { describePerson } from "./describe-person.ts";

@Resolver(() => DemoPerson)
export class DemoPersonResolver {
  @FieldResolver(() => String, {
    description:
      "What they are in the network, in the language of the request (English or Vietnamese)",
  })
  description(@Ctx() context: HubContext, @Root() { personId }: DemoPerson): Promise<string> {
    return describePerson(context, personId, context.language);
  }
}

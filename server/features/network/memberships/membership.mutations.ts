import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { Account } from "#server/features/accounts/secretariat/account.type.ts";
import { findAccount } from "#server/features/accounts/secretariat/list-accounts.ts";
import { Membership } from "../membership.type.ts";
import { everyMembershipOf } from "../memberships.ts";
import { endMembership } from "./end-membership.ts";
import { grantMembership } from "./grant-membership.ts";
import { EndMembershipInput, GrantMembershipInput } from "./membership.inputs.ts";
import { ChangeMembershipResult, ChangeMembershipSuccess } from "./membership.results.ts";

@Resolver(() => Account)
export class MembershipMutations {
  @FieldResolver(() => [Membership], {
    description: "Every role they have, had or will have, the latest first",
    complexity: 5,
  })
  memberships(@Ctx() context: HubContext, @Root() { id }: Account): Promise<Membership[]> {
    return everyMembershipOf(context, id);
  }

  @Mutation(() => ChangeMembershipResult, {
    description: "Gives somebody a role in the network; for the secretariat",
  })
  grantMembership(
    @Ctx() context: HubContext,
    @Arg("input", () => GrantMembershipInput, { description: "Who, and which role" })
    input: GrantMembershipInput,
  ) {
    return changed(context, () => grantMembership(context, input));
  }

  @Mutation(() => ChangeMembershipResult, {
    description: "Ends a role, today or on a later day; for the secretariat",
  })
  endMembership(
    @Ctx() context: HubContext,
    @Arg("input", () => EndMembershipInput, { description: "Which role, and when" })
    input: EndMembershipInput,
  ) {
    return changed(context, () => endMembership(context, input));
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const personId = await command();
    forgetLoaded(context);
    return new ChangeMembershipSuccess((await findAccount(context.db, personId))!);
  });
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { may } from "../accounts.policy.ts";
import { loadPerson } from "../people.ts";
import { Person } from "../person.type.ts";
import { eraseAccount } from "../personal-data/erase-account.ts";
import { dataOfPath } from "../personal-data/data-of-person.routes.ts";
import {
  AccountsArgs,
  DisableAccountInput,
  EnableAccountInput,
  EraseAccountInput,
} from "./account.inputs.ts";
import { ChangeAccountResult, ChangeAccountSuccess } from "./account.results.ts";
import { Account, AccountConnection } from "./account.type.ts";
import { disableAccount } from "./disable-account.ts";
import { enableAccount } from "./enable-account.ts";
import { findAccount, listAccounts } from "./list-accounts.ts";

@Resolver(() => Account)
export class AccountResolver {
  @Query(() => AccountConnection, {
    description: "Accounts by name; for the secretariat alone, others are FORBIDDEN",
    complexity: 5,
  })
  accounts(
    @Ctx() context: HubContext,
    @Args(() => AccountsArgs) args: AccountsArgs,
  ): Promise<Page<Account>> {
    orForbid(context, may.keepAccounts(context.viewer));
    return listAccounts(context, args.filter ?? {}, args);
  }

  @FieldResolver(() => Person, { description: "Whose it is" })
  async person(@Ctx() context: HubContext, @Root() { id }: Account): Promise<Person> {
    return (await loadPerson(context, id))!;
  }

  @Mutation(() => ChangeAccountResult, {
    description:
      "Closes an account: its sessions, sockets and documents end within a second; for the secretariat",
  })
  disableAccount(
    @Ctx() context: HubContext,
    @Arg("input", () => DisableAccountInput, { description: "Which one, and why" })
    input: DisableAccountInput,
  ) {
    return changed(context, () => disableAccount(context, input));
  }

  @FieldResolver(() => String, {
    description:
      "Where everything about and by them can be taken away as JSON; that it was is audited",
  })
  personalDataUrl(@Ctx() { services }: HubContext, @Root() { id }: Account): string {
    return `${services.config.publicUrl}${dataOfPath(id)}`;
  }

  @Mutation(() => ChangeAccountResult, {
    description:
      "Erases somebody who asked for it and cannot sign in, as eraseMyAccount does; for the secretariat",
  })
  eraseAccount(
    @Ctx() context: HubContext,
    @Arg("input", () => EraseAccountInput, { description: "Whose, and why" })
    input: EraseAccountInput,
  ) {
    return changed(context, () => eraseAccount(context, input));
  }

  @Mutation(() => ChangeAccountResult, {
    description: "Opens a closed account again; for the secretariat",
  })
  enableAccount(
    @Ctx() context: HubContext,
    @Arg("input", () => EnableAccountInput, { description: "Which one" }) input: EnableAccountInput,
  ) {
    return changed(context, () => enableAccount(context, input));
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    return new ChangeAccountSuccess((await findAccount(context.db, id))!);
  });
}

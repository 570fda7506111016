import { Arg, Ctx, FieldResolver, Mutation, Resolver } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { EraseMyAccountInput } from "../accounts.inputs.ts";
import {
  EraseMyAccountResult,
  EraseMyAccountSuccess,
  RequestErasureCodeResult,
} from "../accounts.results.ts";
import { ViewerType } from "../viewer.type.ts";
import { eraseMyAccount } from "./erase-my-account.ts";
import { myDataPath } from "./my-data.routes.ts";
import { requestErasureCode } from "./request-erasure-code.ts";

@Resolver(() => ViewerType)
export class PersonalDataResolver {
  @FieldResolver(() => String, {
    description:
      "Where everything about and by oneself can be taken away as JSON; with one's own session only",
  })
  myDataUrl(@Ctx() { services }: HubContext): string {
    return `${services.config.publicUrl}${myDataPath}`;
  }

  @Mutation(() => RequestErasureCodeResult, {
    description: "Sends a code to one's own address that erases the account; it signs nobody in",
  })
  requestErasureCode(@Ctx() context: HubContext) {
    return requestErasureCode(context);
  }

  @Mutation(() => EraseMyAccountResult, {
    description:
      "Erases who asks: name, address, sessions, roles and follows. What was said and written stays in the record without a name; docs/personal-data.md says what and why",
  })
  eraseMyAccount(
    @Ctx() context: HubContext,
    @Arg("input", () => EraseMyAccountInput, { description: "The code, and what of the comments" })
    input: EraseMyAccountInput,
  ) {
    return orRefusal(
      async () => (await eraseMyAccount(context, input)) ?? new EraseMyAccountSuccess(),
    );
  }
}

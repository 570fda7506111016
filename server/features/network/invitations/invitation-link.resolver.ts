import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { networkOf } from "#server/core/http/network-of.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { hashToken } from "#server/features/accounts/session-token.ts";
import { tooMany } from "#server/features/accounts/too-many.ts";
import { loadCountry } from "../countries.ts";
import { Country } from "../country.type.ts";
import { Seat } from "../seat.type.ts";
import { loadSeat } from "../seats.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { AcceptInvitationInput } from "./invitation.inputs.ts";
import { invitationLimits } from "./invitation.limits.ts";
import { AcceptInvitationResult, AcceptInvitationSuccess } from "./invitation.results.ts";
import { InvitationToAccept } from "./invitation.type.ts";
import { selectInvitations } from "./invitations.ts";

@Resolver(() => InvitationToAccept)
export class InvitationLinkResolver {
  @NeverCached
  @Query(() => InvitationToAccept, {
    nullable: true,
    description:
      "What a link that came by letter invites to; null when it is unknown, used, withdrawn or too old",
    complexity: 5,
  })
  async invitationByLink(
    @Ctx() context: HubContext,
    @Arg("token", () => String, { description: "What stands in the link after the #" })
    token: string,
  ): Promise<InvitationToAccept | null> {
    const refused = await tooMany(
      context,
      [[invitationLimits.tries, networkOf(context.address)]],
      "Too many tries. Wait {minutes} min and try again.",
    );
    if (refused)
      throw programError("TOO_MANY_REQUESTS", refused.message(context), {
        retryAfterSeconds: refused.retryAfterSeconds,
      });
    const found = await selectInvitations(context.db)
      .where("invitation.token_hash", "=", hashToken(token))
      .where("invitation.expires_at", ">", context.services.clock.now())
      .executeTakeFirst();
    return found && found.email !== null ? { ...found, email: found.email } : null;
  }

  @FieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation the role is for",
  })
  seat(@Ctx() context: HubContext, @Root() invitation: InvitationToAccept): Promise<Seat | null> {
    return loadSeat(context, invitation);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country the role is for" })
  country(
    @Ctx() context: HubContext,
    @Root() { countryCode }: InvitationToAccept,
  ): Promise<Country | null> {
    return loadCountry(context, countryCode);
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      "Takes an invitation up: signs this browser in to the account of the address, made when there is none, with the role",
  })
  acceptInvitation(
    @Ctx() context: HubContext,
    @Arg("input", () => AcceptInvitationInput, { description: "The link, and a name when new" })
    input: AcceptInvitationInput,
  ) {
    return orRefusal(async () => {
      await acceptInvitation(context, input);
      return new AcceptInvitationSuccess();
    });
  }
}

import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import { orRefusal } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { forgetLoaded } from "#server/core/graphql/loaders.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { findAccount } from "#server/features/accounts/secretariat/list-accounts.ts";
import { loadCountry } from "../countries.ts";
import { Country } from "../country.type.ts";
import { may } from "../network.policy.ts";
import { Seat } from "../seat.type.ts";
import { loadSeat } from "../seats.ts";
import { InvitationIdInput, InvitationsArgs, InvitePersonInput } from "./invitation.inputs.ts";
import {
  ChangeInvitationResult,
  ChangeInvitationSuccess,
  InvitePersonResult,
  InvitePersonSuccess,
} from "./invitation.results.ts";
import { Invitation, InvitationConnection, InvitationState, stateOf } from "./invitation.type.ts";
import { findInvitation, listInvitations } from "./invitations.ts";
import { invitePerson } from "./invite-person.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

@Resolver(() => Invitation)
export class InvitationResolver {
  @Query(() => InvitationConnection, {
    description: "Invitations, the newest first; for the secretariat alone, others are FORBIDDEN",
    complexity: 5,
  })
  invitations(
    @Ctx() context: HubContext,
    @Args(() => InvitationsArgs) args: InvitationsArgs,
  ): Promise<Page<Invitation>> {
    orForbid(context, may.keepNetwork(context.viewer));
    return listInvitations(context, args.state ?? null, args);
  }

  @FieldResolver(() => InvitationState, { description: "What became of it" })
  state(@Ctx() { services }: HubContext, @Root() invitation: Invitation): InvitationState {
    return stateOf(invitation, services.clock.now());
  }

  @FieldResolver(() => Seat, {
    nullable: true,
    description: "The city or organisation the role is for",
  })
  seat(@Ctx() context: HubContext, @Root() invitation: Invitation): Promise<Seat | null> {
    return loadSeat(context, invitation);
  }

  @FieldResolver(() => Country, { nullable: true, description: "The country the role is for" })
  country(
    @Ctx() context: HubContext,
    @Root() { countryCode }: Invitation,
  ): Promise<Country | null> {
    return loadCountry(context, countryCode);
  }

  @FieldResolver(() => Person, { description: "Who of the secretariat made it" })
  async invitedBy(@Ctx() context: HubContext, @Root() { invitedBy }: Invitation): Promise<Person> {
    return (await loadPerson(context, invitedBy))!;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who took it up" })
  acceptedBy(
    @Ctx() context: HubContext,
    @Root() { acceptedBy }: Invitation,
  ): Promise<Person | null> | null {
    return acceptedBy === null ? null : loadPerson(context, acceptedBy);
  }

  @Mutation(() => InvitePersonResult, {
    description:
      "Invites somebody by letter to a role; who has an account has it at once. For the secretariat",
  })
  invitePerson(
    @Ctx() context: HubContext,
    @Arg("input", () => InvitePersonInput, { description: "Whom, and to which role" })
    input: InvitePersonInput,
  ) {
    return orRefusal(async () => {
      const { invitationId, personId } = await invitePerson(context, input);
      forgetLoaded(context);
      return new InvitePersonSuccess(
        invitationId === null ? null : await findInvitation(context.db, invitationId),
        personId === null ? null : await findAccount(context.db, personId),
      );
    });
  }

  @Mutation(() => ChangeInvitationResult, {
    description:
      "Sends a new link for an invitation; the former one works no more. For the secretariat",
  })
  resendInvitation(
    @Ctx() context: HubContext,
    @Arg("input", () => InvitationIdInput, { description: "Which one" }) input: InvitationIdInput,
  ) {
    return changed(context, () => resendInvitation(context, input));
  }

  @Mutation(() => ChangeInvitationResult, {
    description: "Takes an invitation back; its link works no more. For the secretariat",
  })
  withdrawInvitation(
    @Ctx() context: HubContext,
    @Arg("input", () => InvitationIdInput, { description: "Which one" }) input: InvitationIdInput,
  ) {
    return changed(context, () => withdrawInvitation(context, input));
  }
}

function changed(context: HubContext, command: () => Promise<string>) {
  return orRefusal(async () => {
    const id = await command();
    forgetLoaded(context);
    return new ChangeInvitationSuccess((await findInvitation(context.db, id))!);
  });
}

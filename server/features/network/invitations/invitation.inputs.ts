import { ArgsType, Field, ID, InputType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { RoleInput } from "../memberships/membership.inputs.ts";
import { InvitationState } from "./invitation.type.ts";

@ArgsType()
export class InvitationsArgs extends ConnectionArgs {
  @Field(() => InvitationState, { nullable: true, description: "Only those in this state" })
  state?: InvitationState | null;
}

@InputType("InvitePersonInput", { description: "Whom to invite to which role" })
export class InvitePersonInput extends RoleInput {
  @Field(() => String, { description: "Where to send the letter" })
  email!: string;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag of the language of the letter; Vietnamese, or else English",
  })
  language?: string | null;
}

@InputType("InvitationIdInput", { description: "Which invitation" })
export class InvitationIdInput {
  @Field(() => ID, { description: "Id of the invitation" })
  invitationId!: string;
}

@InputType("AcceptInvitationInput", { description: "The link that came by letter" })
export class AcceptInvitationInput {
  @Field(() => String, { description: "What stands in the link after the #" })
  token!: string;

  @Field(() => String, {
    nullable: true,
    description: "One's name, when the address has no account yet; 1 to 80 characters",
  })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "BCP 47 tag of the language to read; of the request unless said",
  })
  language?: string | null;
}

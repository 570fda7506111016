import { Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { MembershipRole } from "../membership.type.ts";

export const InvitationState = {
  OPEN: "open",
  EXPIRED: "expired",
  ACCEPTED: "accepted",
  WITHDRAWN: "withdrawn",
} as const;
export type InvitationState = (typeof InvitationState)[keyof typeof InvitationState];

registerEnumType(InvitationState, {
  name: "InvitationState",
  description: "What became of an invitation",
  valuesConfig: {
    OPEN: { description: "Its link can be used" },
    EXPIRED: { description: "Its link was not used in time; it can be sent again" },
    ACCEPTED: { description: "Whoever was invited has the role" },
    WITHDRAWN: { description: "The secretariat took it back" },
  },
});

/** A row of `invitation`; the resolvers add the rest. */
@ObjectType("Invitation", {
  implements: Node,
  simpleResolvers: true,
  description: "That somebody was asked by letter to take a role; read by the secretariat alone",
})
export class Invitation {
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "Where the letter went; forgotten once it is accepted or withdrawn",
  })
  email!: string | null;

  @Field(() => MembershipRole, { description: "The role" })
  role!: MembershipRole;

  cityId!: string | null;
  organisationId!: string | null;
  countryCode!: string | null;
  invitedBy!: string;
  acceptedBy!: string | null;

  @Field(() => Day, { nullable: true, description: "The first day of the role; null: at once" })
  since!: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "The day from which the role holds no more; null: it goes on",
  })
  until!: string | null;

  @Field(() => DateTime, { description: "When it was made" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When the last letter went out" })
  sentAt!: Date;

  @Field(() => DateTime, { description: "Until when its link is good" })
  expiresAt!: Date;

  acceptedAt!: Date | null;
  withdrawnAt!: Date | null;
}

/** What whoever holds the link of an open invitation sees. */
@ObjectType("InvitationToAccept", {
  simpleResolvers: true,
  description: "An invitation as whoever holds its link sees it",
})
export class InvitationToAccept {
  @Field(() => String, { description: "The address it was sent to" })
  email!: string;

  @Field(() => MembershipRole, { description: "The role" })
  role!: MembershipRole;

  cityId!: string | null;
  organisationId!: string | null;
  countryCode!: string | null;

  @Field(() => DateTime, { description: "Until when its link is good" })
  expiresAt!: Date;
}

export function stateOf({ acceptedAt, withdrawnAt, expiresAt }: Invitation, now: Date) {
  if (acceptedAt !== null) return InvitationState.ACCEPTED;
  if (withdrawnAt !== null) return InvitationState.WITHDRAWN;
  return expiresAt > now ? InvitationState.OPEN : InvitationState.EXPIRED;
}

export const { Connection: InvitationConnection } = connectionOf(() => Invitation, "Invitation");

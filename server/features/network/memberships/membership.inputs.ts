import { Field, ID, InputType } from "type-graphql";
import { Day } from "#server/core/graphql/scalars.ts";
import { MembershipRole } from "../membership.type.ts";

/** A role and what it is for: of a person who is there, or of one who is invited. */
@InputType({ description: "A role and what it is for" })
export abstract class RoleInput {
  @Field(() => MembershipRole, { description: "The role" })
  role!: MembershipRole;

  @Field(() => ID, {
    nullable: true,
    description:
      "Id of the city or organisation it is for; a member needs one, a city editor needs a city",
  })
  seatId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Code of the member state it is for, such as `VN`; a national focal point needs one",
  })
  countryCode?: string | null;

  @Field(() => Day, { nullable: true, description: "Its first day; null: today" })
  since?: string | null;

  @Field(() => Day, {
    nullable: true,
    description: "The day from which it holds no more; null: it goes on",
  })
  until?: string | null;
}

@InputType("GrantMembershipInput", { description: "Who gets which role" })
export class GrantMembershipInput extends RoleInput {
  @Field(() => ID, { description: "Id of the person" })
  personId!: string;
}

@InputType("EndMembershipInput", { description: "Which role ends, and when" })
export class EndMembershipInput {
  @Field(() => ID, { description: "Id of the membership" })
  membershipId!: string;

  @Field(() => Day, {
    nullable: true,
    description: "The day from which it holds no more, today or later; null: at once",
  })
  until?: string | null;
}

import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";

export const AccountRole = {
  MEMBER: "member",
  CITY_EDITOR: "city_editor",
  NATIONAL_FOCAL_POINT: "national_focal_point",
  EXPERT: "expert",
  SECRETARIAT: "secretariat",
  NONE: "none",
} as const;
export type AccountRole = (typeof AccountRole)[keyof typeof AccountRole];

registerEnumType(AccountRole, {
  name: "AccountRole",
  description: "What the holder of an account is in the network today",
  valuesConfig: {
    MEMBER: { description: "Works for a city or an organisation" },
    CITY_EDITOR: { description: "Answers for a city's record" },
    NATIONAL_FOCAL_POINT: { description: "Answers for a member state" },
    EXPERT: { description: "Advises cities" },
    SECRETARIAT: { description: "Keeps the hub" },
    NONE: { description: "Has no role: signed in, or joined a workshop" },
  },
});

@InputType("AccountFilter", { description: "Which accounts; unsaid: all" })
export class AccountFilter {
  @Field(() => String, {
    nullable: true,
    description: "Finds names, with or without marks, and the beginning of an e-mail address",
  })
  search?: string | null;

  @Field(() => AccountRole, { nullable: true, description: "Only who has this role today" })
  role?: AccountRole | null;

  @Field(() => Boolean, { nullable: true, description: "True: only closed ones; false: open ones" })
  disabled?: boolean | null;
}

@ArgsType()
export class AccountsArgs extends ConnectionArgs {
  @Field(() => AccountFilter, { nullable: true, description: "Which accounts" })
  filter?: AccountFilter | null;
}

@InputType("DisableAccountInput", { description: "Which account to close, and why" })
export class DisableAccountInput {
  @Field(() => ID, { description: "Id of the person" })
  personId!: string;

  @Field(() => String, { description: "3 to 300 characters, for the audit log; name nobody in it" })
  reason!: string;
}

@InputType("EraseAccountInput", { description: "Whose account to erase, and who asked for it how" })
export class EraseAccountInput {
  @Field(() => ID, { description: "Id of the person" })
  personId!: string;

  @Field(() => String, { description: "3 to 300 characters, for the audit log; name nobody in it" })
  reason!: string;
}

@InputType("EnableAccountInput", { description: "Which account to open again" })
export class EnableAccountInput {
  @Field(() => ID, { description: "Id of the person" })
  personId!: string;
}

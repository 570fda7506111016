import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { ConnectionArgs } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { KeyScope } from "#server/core/key-scope.ts";

@InputType("CreateApiKeyInput", { description: "What the key is called and may do" })
export class CreateApiKeyInput {
  @Field(() => String, { description: "What it is for, 2 to 80 characters" })
  name!: string;

  @Field(() => [KeyScope], { description: "What it may do; at least one" })
  scopes!: KeyScope[];

  @Field(() => ID, {
    nullable: true,
    description: "The city it writes for, of which one is a member; wanted with a scope to write",
  })
  cityId?: string | null;

  @Field(() => DateTime, { description: "When it ends, at most 366 days from now" })
  expiresAt!: Date;

  @Field(() => [String], {
    nullable: true,
    description:
      "Addresses and networks (`203.0.113.7`, `2001:db8::/32`) it may be used from, at most 20; none: from everywhere",
  })
  addresses?: string[] | null;
}

@InputType("RevokeApiKeyInput", { description: "Which key to end" })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "Its id" })
  keyId!: string;
}

/** For GraphQL: keys are the values. */
export const ApiKeyState = { ACTIVE: "ACTIVE", EXPIRED: "EXPIRED", REVOKED: "REVOKED" } as const;
export type ApiKeyState = (typeof ApiKeyState)[keyof typeof ApiKeyState];

registerEnumType(ApiKeyState, {
  name: "ApiKeyState",
  description: "Whether a key opens something",
  valuesConfig: {
    ACTIVE: { description: "It does" },
    EXPIRED: { description: "Its time is over; it was not revoked" },
    REVOKED: { description: "Its owner or the secretariat ended it" },
  },
});

@InputType("ApiKeyFilter", { description: "Which keys; unsaid: all" })
export class ApiKeyFilter {
  @Field(() => String, {
    nullable: true,
    description:
      "Finds its name, its owner's name with or without marks, and the beginning of their address",
  })
  search?: string | null;

  @Field(() => ApiKeyState, { nullable: true, description: "Only those in this state now" })
  state?: ApiKeyState | null;
}

@ArgsType()
export class ApiKeysArgs extends ConnectionArgs {
  @Field(() => ApiKeyFilter, { nullable: true, description: "Which keys" })
  filter?: ApiKeyFilter | null;
}

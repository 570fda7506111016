import { Field, ObjectType, registerEnumType } from "type-graphql";
import { KeyScope as Scope } from "#server/core/key-scope.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import type { KeyRow } from "./key-row.ts";

registerEnumType(Scope, {
  name: "KeyScope",
  description: "What a key may do",
  valuesConfig: {
    READ_PUBLIC: { description: "Read what everybody may read, with a budget of its own" },
    READ_MEMBER: {
      description: "Read what its owner may read as a member; never as the secretariat",
    },
    FOLLOW: { description: "Subscribe to what it may read" },
    WRITE_COMMENTS: {
      description: "Comment in the name of one city, in workshops its owner sits in for it",
    },
    WRITE_PRACTICES: {
      description: "Write practices, evidence and adoptions of one city, as its owner may",
    },
  },
});

@ObjectType("ApiKey", {
  implements: Node,
  simpleResolvers: true,
  description: "A key by which a program acts for a person; seen by its owner and the secretariat",
})
export class ApiKey implements KeyRow {
  id!: string;
  personId!: string;
  cityId!: string | null;

  @Field(() => String, { description: "What its owner calls it" })
  name!: string;

  @Field(() => String, { description: "The last four signs of the key, to tell it from others" })
  hint!: string;

  @Field(() => [Scope], { description: "What it may do" })
  scopes!: Scope[];

  @Field(() => [String], {
    description: "Addresses and networks it may be used from; none: from everywhere",
  })
  addresses!: string[];

  @Field(() => DateTime, { description: "When it was made" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it ends by itself" })
  expiresAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was last used, to within five minutes; null: never",
  })
  lastUsedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null: it was not" })
  revokedAt!: Date | null;
}

export const { Connection: ApiKeyConnection } = connectionOf(() => ApiKey, "ApiKey");

import { Field, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";

/** A row of `person` as the secretariat sees it; the resolvers add the rest. */
@ObjectType("Account", {
  implements: Node,
  simpleResolvers: true,
  description: "A person's account as the secretariat keeps it; nobody else reads one",
})
export class Account {
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: "The address they sign in with; null: nobody signs in to it with a code",
  })
  email!: string | null;

  @Field(() => DateTime, { description: "Since when there is an account" })
  createdAt!: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was closed; null: it is open",
  })
  disabledAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When it was erased, and closed with that; null: it was not",
  })
  erasedAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When a session of theirs was last used, to five minutes; null: never",
  })
  lastUsedAt!: Date | null;
}

export const { Connection: AccountConnection } = connectionOf(() => Account, "Account");

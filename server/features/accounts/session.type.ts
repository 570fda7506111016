import { Field, ObjectType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";

@ObjectType("Session", {
  implements: Node,
  simpleResolvers: true,
  description: "A browser in which the viewer is signed in, or is a guest; seen only by themselves",
})
export class Session {
  id!: string;

  @Field(() => String, {
    description: "Browser and system, e.g. `Chrome, Android`; empty when they were not recognised",
  })
  device!: string;

  @Field(() => DateTime, { description: "When the sign-in was" })
  createdAt!: Date;

  @Field(() => DateTime, { description: "When it was last used, to within five minutes" })
  lastUsedAt!: Date;

  @Field(() => DateTime, {
    description: "When it ends unless it is used: 30 days after the last use",
  })
  expiresAt!: Date;

  @Field(() => Boolean, { description: "It is the one this request came with" })
  isThisOne!: boolean;
}

export const { Connection: SessionConnection } = connectionOf(() => Session, "Session");

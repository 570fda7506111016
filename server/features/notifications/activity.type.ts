import { ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ActivityKind } from "./activity-kind.enum.ts";

/** A row of `activity`; the resolvers add what it is about. */
@ObjectType("Activity", {
  implements: Node,
  simpleResolvers: true,
  description: "Something that happened in public, for those who follow what it concerns",
})
export class Activity {
  id!: string;

  @SharedField(() => DateTime, { description: "When it happened" })
  at!: Date;

  @SharedField(() => ActivityKind, { description: "What happened" })
  kind!: ActivityKind;

  cityIds!: string[];
  practiceId!: string | null;
  adoptionId!: string | null;
  challengeId!: string | null;
  workshopId!: string | null;
  personId!: string | null;
}

export const { Connection: ActivityConnection } = connectionOf(() => Activity, "Activity");

import { Field, ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { AuditAction } from "./audit-action.enum.ts";

export const AuditActor = {
  PERSON: "person",
  GUEST: "guest",
  KEY: "key",
  SYSTEM: "system",
} as const;
export type AuditActor = (typeof AuditActor)[keyof typeof AuditActor];

registerEnumType(AuditActor, {
  name: "AuditActor",
  description: "Who did something",
  valuesConfig: {
    PERSON: { description: "Somebody with an account" },
    GUEST: { description: "Somebody in a workshop without an account" },
    KEY: { description: "A program with a member's key" },
    SYSTEM: { description: "The hub itself" },
  },
});

@ObjectType("AuditDetail", { simpleResolvers: true, description: "A fact of an audit entry" })
export class AuditDetail {
  @Field(() => String, { description: "What it tells, e.g. `from` or `to.role`" })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its value; null: there was none" })
  value!: string | null;
}

/** A row of `audit`; the resolvers add the rest. */
@ObjectType("AuditEntry", {
  implements: Node,
  simpleResolvers: true,
  description: "That somebody changed rights or moderated; an entry never changes and never goes",
})
export class AuditEntry {
  id!: string;

  @Field(() => DateTime, { description: "When" })
  at!: Date;

  @Field(() => AuditAction, { description: "What was done" })
  action!: AuditAction;

  @Field(() => String, { description: "What kind of thing it was done to, e.g. `Comment`" })
  subjectType!: string;

  subjectKey!: string;
  personId!: string | null;
  guestId!: string | null;
  keyId!: string | null;
  forCityId!: string | null;
  forOrganisationId!: string | null;
  detail!: Record<string, unknown>;
}

/** The id of what it was done to, as the contract tells it. */
export function subjectIdOf({ subjectType, subjectKey }: AuditEntry): string {
  return globalId(subjectType, subjectKey);
}

export function actorOf({ personId, guestId, keyId }: AuditEntry): AuditActor {
  if (keyId !== null) return "key";
  if (personId !== null) return "person";
  return guestId === null ? "system" : "guest";
}

export const { Connection: AuditEntryConnection } = connectionOf(() => AuditEntry, "AuditEntry");

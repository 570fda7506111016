import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { orForbid } from "#server/core/commands/forbid.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
import { isUuid, loadNode, Node } from "#server/core/graphql/node.ts";
import { may } from "../accounts.policy.ts";
import { Guest } from "../guest.type.ts";
import { loadGuest } from "../guests.ts";
import { loadPerson } from "../people.ts";
import { Person } from "../person.type.ts";
import { auditDetails } from "./audit-details.ts";
import {
  actorOf,
  AuditActor,
  AuditDetail,
  AuditEntry,
  AuditEntryConnection,
  subjectIdOf,
} from "./audit-entry.type.ts";
import { AuditLogArgs } from "./audit.args.ts";
import { listAudit } from "./list-audit.ts";

@Resolver(() => AuditEntry)
export class AuditResolver {
  @Query(() => AuditEntryConnection, {
    description:
      "Who changed rights or moderated, the newest first; for the secretariat alone, others are FORBIDDEN",
    complexity: 5,
  })
  auditLog(
    @Ctx() context: HubContext,
    @Args(() => AuditLogArgs) args: AuditLogArgs,
  ): Promise<Page<AuditEntry>> {
    orForbid(context, may.readAuditLog(context.viewer));
    return listAudit(context, args.filter ?? {}, args);
  }

  @FieldResolver(() => AuditActor, { description: "What kind of actor did it" })
  actor(@Root() entry: AuditEntry): AuditActor {
    return actorOf(entry);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: "The person who did it, with a key of theirs too; null for guests and the hub",
  })
  person(
    @Ctx() context: HubContext,
    @Root() { personId }: AuditEntry,
  ): Promise<Person | null> | null {
    return personId === null ? null : loadPerson(context, personId);
  }

  @FieldResolver(() => Guest, { nullable: true, description: "The guest who did it" })
  guest(@Ctx() context: HubContext, @Root() { guestId }: AuditEntry): Promise<Guest | null> | null {
    return guestId === null ? null : loadGuest(context, guestId);
  }

  @FieldResolver(() => ID, { description: "Id of what it was done to" })
  subjectId(@Root() entry: AuditEntry): string {
    return subjectIdOf(entry);
  }

  @FieldResolver(() => Node, {
    nullable: true,
    description: "What it was done to, as far as who asks may see it now",
  })
  subject(
    @Ctx() context: HubContext,
    @Root() { subjectType, subjectKey }: AuditEntry,
  ): Promise<object | null> | null {
    return isUuid(subjectKey) ? loadNode(context, subjectType, subjectKey) : null;
  }

  @FieldResolver(() => [AuditDetail], { description: "What else is known of it" })
  details(@Root() { detail }: AuditEntry): AuditDetail[] {
    return auditDetails(detail);
  }
}

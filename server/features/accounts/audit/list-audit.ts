import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { keyIn, parseGlobalId, registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { may } from "../accounts.policy.ts";
import type { AuditAction } from "./audit-action.enum.ts";
import type { AuditEntry } from "./audit-entry.type.ts";
import type { AuditFilter } from "./audit.inputs.ts";

const newestFirst: SortKey[] = [
  { by: "audit.at", as: "at", type: "instant", descending: true },
  { by: "audit.id", as: "id", type: "uuid", descending: true },
];

/** The audit log, the newest entry first. Whether who asks may read it is asked before. */
export function listAudit(
  { db }: HubContext,
  filter: AuditFilter,
  args: ConnectionArgs,
): Promise<Page<AuditEntry>> {
  return pageOf(fitting(db, filter), newestFirst, args);
}

function fitting(db: Kysely<Tables>, filter: AuditFilter) {
  const { action, personId, subjectId, since, until } = filter;
  let query = selectAudit(db);
  if (action != null && action.length > 0) query = query.where("audit.action", "in", action);
  if (personId != null) query = query.where("audit.person_id", "=", keyIn(personId, "Person"));
  if (subjectId != null) {
    const { type, key } = parseGlobalId(subjectId);
    query = query.where("audit.subject_type", "=", type).where("audit.subject_id", "=", key);
  }
  if (since != null) query = query.where("audit.at", ">=", since);
  if (until != null) query = query.where("audit.at", "<", until);
  return query;
}

function selectAudit(db: Kysely<Tables>) {
  return db.selectFrom("audit").select([
    "audit.id",
    "audit.at",
    "audit.subject_type as subjectType",
    "audit.subject_id as subjectKey",
    "audit.person_id as personId",
    "audit.guest_id as guestId",
    "audit.key_id as keyId",
    "audit.for_city_id as forCityId",
    "audit.for_organisation_id as forOrganisationId",
    "audit.detail",
    // Only `tx.audit` writes here, and it takes no other words.
    (eb) => eb.ref("audit.action").$castTo<AuditAction>().as("action"),
  ]);
}

registerNode("AuditEntry", {
  async load({ db, viewer }, id) {
    if (!may.readAuditLog(viewer).allowed) return null;
    return (await selectAudit(db).where("audit.id", "=", id).executeTakeFirst()) ?? null;
  },
});

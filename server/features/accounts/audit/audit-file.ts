import { csvLine } from "#server/core/csv.ts";
import type { HubContext } from "#server/core/context.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { auditDetails } from "./audit-details.ts";
import { actorOf, type AuditEntry, subjectIdOf } from "./audit-entry.type.ts";
import type { AuditFilter } from "./audit.inputs.ts";
import { listAudit } from "./list-audit.ts";

export type AuditFormat = "csv" | "jsonl";

const atOnce = 100;
const columns = [
  "id",
  "at",
  "actor",
  "personId",
  "guestId",
  "keyId",
  "cityId",
  "organisationId",
  "action",
  "subjectType",
  "subjectId",
] as const;

/**
 * The log as a file, piece by piece: however long it is, no more than a page is held. Ids, no names;
 * who they are is asked of the API. What is written meanwhile is newer than the first page, and not
 * in it.
 */
export async function* auditFile(
  context: HubContext,
  filter: AuditFilter,
  format: AuditFormat,
): AsyncGenerator<string> {
  // The mark at the start tells spreadsheets that it is UTF-8.
  if (format === "csv") yield `\uFEFF${csvLine([...columns, "details"])}`;
  let after: string | null = null;
  do {
    const page = await listAudit(context, filter, { first: atOnce, after });
    yield page.nodes.map(format === "csv" ? asCsv : asJson).join("");
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

function factsOf(entry: AuditEntry): Record<(typeof columns)[number], string | null> {
  const idOf = (type: string, key: string | null) => (key === null ? null : globalId(type, key));
  return {
    id: globalId("AuditEntry", entry.id),
    at: entry.at.toISOString(),
    actor: actorOf(entry),
    personId: idOf("Person", entry.personId),
    guestId: idOf("Guest", entry.guestId),
    keyId: idOf("ApiKey", entry.keyId),
    cityId: idOf("City", entry.forCityId),
    organisationId: idOf("Organisation", entry.forOrganisationId),
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: subjectIdOf(entry),
  };
}

function asCsv(entry: AuditEntry): string {
  const facts = factsOf(entry);
  const details = auditDetails(entry.detail).map(({ name, value }) => `${name}: ${value ?? ""}`);
  return csvLine([...columns.map((name) => facts[name]), details.join("; ")]);
}

function asJson(entry: AuditEntry): string {
  return `${JSON.stringify({ ...factsOf(entry), details: entry.detail })}\n`;
}

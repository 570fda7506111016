import { parseGlobalId } from "#server/core/graphql/node.ts";
import { AuditAction } from "./audit-action.enum.ts";
import type { AuditFilter } from "./audit.inputs.ts";

/** The filter that the page's address tells; words that mean nothing are as if they were not there. */
export function filterIn(query: Readonly<Record<string, unknown>>): AuditFilter {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const names = new Map<string, AuditAction>(
    Object.entries(AuditAction).map(([name, action]) => [name.toLowerCase(), action]),
  );
  const action = names.get(text("action") ?? "");
  return {
    action: action ? [action] : null,
    personId: idIn(text("person"), "Person"),
    subjectId: idIn(text("subject")),
    since: dayIn(text("since")),
    until: dayAfter(dayIn(text("until"))),
  };
}

function idIn(id: string | null, ...expected: string[]): string | null {
  if (id === null) return null;
  try {
    parseGlobalId(id, ...expected);
    return id;
  } catch {
    return null;
  }
}

/** A day of the address begins at midnight in UTC. */
function dayIn(day: string | null): Date | null {
  if (day === null || !/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** The last day counts as a whole. */
function dayAfter(day: Date | null): Date | null {
  return day && new Date(day.getTime() + 24 * 60 * 60 * 1000);
}

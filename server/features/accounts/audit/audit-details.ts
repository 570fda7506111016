import type { AuditDetail } from "./audit-entry.type.ts";

/** The facts of an entry one by one: `{ to: { role: "host" } }` is `to.role` with the value `host`. */
export function auditDetails(detail: Record<string, unknown>): AuditDetail[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    if (value === null) return [{ name, value }];
    if (typeof value === "string") return [{ name, value }];
    if (typeof value !== "object" || Array.isArray(value))
      return [{ name, value: JSON.stringify(value) }];
    const inner = auditDetails(value as Record<string, unknown>);
    return inner.map((each) => ({ name: `${name}.${each.name}`, value: each.value }));
  });
}

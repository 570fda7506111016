import { operationNames } from "#schema/generated/operation-names.ts";

const known: ReadonlySet<string> = new Set(operationNames);

/**
 * The name under which an operation is counted and logged. Whoever asks may call it as they like: only
 * names of our own client and of the worked examples are kept, so that nobody can make the hub count
 * without end, or write what they want into its log.
 */
export function operationLabel(name: string | null | undefined): string {
  if (name == null || name === "") return "unnamed";
  return known.has(name) ? name : "other";
}

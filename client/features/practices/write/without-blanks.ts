/** Of lists, the lines in which something is written: an empty one was only just added. */
export function withoutBlanks(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return value.filter((line: Record<string, unknown>) =>
    Object.values(line).some((text) => typeof text === "string" && text.trim() !== ""),
  );
}

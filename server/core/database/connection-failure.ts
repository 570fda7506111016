/** What goes wrong on the way to a database server; other failures are the hub's own. */
const sayings: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "its host's name cannot be looked up",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "its host cannot be reached",
  ENETUNREACH: "its network cannot be reached",
  ECONNRESET: "it closed the connection",
  "28P01": "it refused the name or the password",
  "28000": "it refused the name or the password",
  "3D000": "it has no database of this name",
};

/** A sentence when the database server could not be reached or refused us; null: something else. */
export function connectionFailure(error: unknown): string | null {
  const saying = codesOf(error)
    .map((code) => sayings[code])
    .find((each) => each !== undefined);
  return saying === undefined
    ? null
    : `The database server in DATABASE_URL cannot be used: ${saying}.`;
}

/** The driver's error may stand inside the mapper's, and one per address inside a list. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return [...own, ...codesOf(error.cause), ...parts.flatMap(codesOf)];
}

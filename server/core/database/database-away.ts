/** What drivers and the server say when the connection is gone, or none can be had. */
const codes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  // The server is shut down, crashed, or is starting up.
  "57P01",
  "57P02",
  "57P03",
  // Too many connections, while those of a dead node are still counted.
  "53300",
]);
const connectionExceptions = "08";
/** The driver gives these no code. */
const sayings =
  /connection terminated|timeout expired|timeout exceeded when trying to connect|not queryable/i;

/**
 * Whether something failed because the database could not be reached: the same will succeed once it
 * is back, so it says nothing about what was asked.
 */
export function databaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (codes.has(code) || (code.length === 5 && code.startsWith(connectionExceptions))) return true;
  if (sayings.test(error.message)) return true;
  const inner: unknown[] = error instanceof AggregateError ? error.errors : [];
  const original = "originalError" in error ? error.originalError : undefined;
  return [error.cause, original, ...inner].some(
    (each) => each !== undefined && each !== error && databaseAway(each),
  );
}

interface Loggable {
  type: string;
  message: string;
  code?: string;
  /** Of the database: what was hurt, not with which values. */
  place?: Record<string, string>;
  stack: string;
  causes?: Loggable[];
}

/**
 * An error as the log may show it. What the database says repeats the values it was given, so of it
 * only the code and the place are kept; addresses of people and machines are cut out of the rest.
 */
export function loggableError(error: unknown): Loggable | string {
  if (!(error instanceof Error)) return withoutAddresses(String(error));
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const ofDatabase = sqlState.test(code ?? "") || "severity" in error || "query" in error;
  const causes = causesOf(error).map(loggableError);
  return {
    type: error.constructor.name,
    message: ofDatabase ? `the database refused it (${code})` : withoutAddresses(error.message),
    ...(code !== undefined && { code }),
    ...(ofDatabase && { place: placeOf(error) }),
    stack: framesOf(error),
    ...(causes.length > 0 && { causes: causes.filter((cause) => typeof cause !== "string") }),
  };
}

const sqlState = /^[0-9A-Z]{5}$/;

function placeOf(error: Error): Record<string, string> {
  const told = error as unknown as Record<string, unknown>;
  const names = ["table", "column", "constraint", "routine"];
  return Object.fromEntries(
    names.flatMap((name) => (typeof told[name] === "string" ? [[name, told[name]]] : [])),
  );
}

/** The message stands before them, and again in wrapped errors. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 30)
    .join("\n");
}

function causesOf(error: Error): unknown[] {
  const parts: unknown[] = error instanceof AggregateError ? error.errors : [];
  return error.cause === undefined ? parts : [error.cause, ...parts];
}

function withoutAddresses(text: string): string {
  return text
    .replace(/[^\s<>@"']+@[^\s<>@"']+/g, "(mail address)")
    .replace(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, "(address)")
    .replace(/\b(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}\b/gi, "(address)");
}

/** A second row with a key that must be unique, in the words of either driver. */
export function isUniqueViolation(failure: unknown): boolean {
  return codesOf(failure).includes("23505");
}

/** A row that others still refer to, or a reference to a row that is gone. */
export function isForeignKeyViolation(failure: unknown): boolean {
  return codesOf(failure).includes("23503");
}

/**
 * Runs a transaction again when another one took the same unique key meanwhile. It then finds the
 * other's row: that is how two retries of one write that race come to the same result (RT9).
 */
export async function againWhenTaken<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await work();
  } catch (failure) {
    if (attempts <= 1 || !isUniqueViolation(failure)) throw failure;
    return againWhenTaken(work, attempts - 1);
  }
}

function codesOf(failure: unknown): string[] {
  const codes: string[] = [];
  for (let each = failure; each instanceof Error; each = each.cause) {
    if ("code" in each && typeof each.code === "string") codes.push(each.code);
  }
  return codes;
}

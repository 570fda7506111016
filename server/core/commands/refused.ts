import { NotAllowed, type UserError } from "#server/core/graphql/errors.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import type { Verdict } from "#server/core/commands/verdict.ts";

/** Ends a command, and its transaction, with something that a person can correct. */
export class Refused extends Error {
  override name = "Refused";
  readonly error: UserError;

  constructor(error: UserError) {
    super(wordIn("en", error.words));
    this.error = error;
  }
}

/** Throws the policy's reason as NotAllowed. */
export function demand(verdict: Verdict): void {
  if (!verdict.allowed) throw new Refused(new NotAllowed(verdict.reason));
}

/** Runs a command; what it refused becomes its result, as the union in the contract says. */
export async function orRefusal<T>(work: () => Promise<T>): Promise<T | UserError> {
  try {
    return await work();
  } catch (failure) {
    if (failure instanceof Refused) return failure.error;
    throw failure;
  }
}

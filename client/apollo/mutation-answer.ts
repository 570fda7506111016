import { toFailure, type Failure } from "./failure.ts";

/** What came of a mutation that somebody waits for. */
export type Answer<Success> =
  | { ok: true; data: Success }
  /** The hub said no: its own sentence. */
  | { ok: false; message: string; failure: null; field: string | null }
  /** No answer, or a broken one. */
  | { ok: false; message: null; failure: Failure; field: null };

interface MutationResult {
  __typename: string;
  message?: string;
  field?: string;
}

/** Runs a mutation and tells its three ends apart; never throws. */
export async function answerOf<Result extends MutationResult>(
  run: () => Promise<Result | null | undefined>,
): Promise<Answer<Exclude<Result, { message: string }>>> {
  try {
    const result = await run();
    if (!result) throw new Error("No answer");
    if (result.message !== undefined) {
      return { ok: false, message: result.message, failure: null, field: result.field ?? null };
    }
    return { ok: true, data: result as Exclude<Result, { message: string }> };
  } catch (error) {
    return { ok: false, message: null, failure: toFailure(error), field: null };
  }
}

import { type Words, wordIn } from "#server/core/language/sentences.ts";
import type { Log } from "#server/core/log.ts";

/**
 * A hook that cannot take the process down (CO5): the server calls several of its hooks without
 * waiting for them, and a rejection that nobody awaits ends the process.
 */
export function guarded<Payload>(
  log: Log,
  hook: string,
  work: (payload: Payload) => Promise<void> | void,
): (payload: Payload) => Promise<void> {
  return async (payload) => {
    try {
      await work(payload);
    } catch (error) {
      log.error({ err: error, hook }, "a hook of a document failed");
    }
  };
}

/** Refuses in a hook that is waited for; `reason` goes to the client, and nothing to the terminal. */
export class Refusal {
  readonly reason: string;

  constructor(language: string, words: Words) {
    this.reason = wordIn(language, words);
  }
}

/** Keeps a document open that nobody reads any more; like a refusal it says nothing to the terminal. */
export class NotStoredYet {}

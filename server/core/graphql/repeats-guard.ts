import { parse } from "graphql";
import { checkRepeats, parseOptions } from "#server/core/graphql/limits.ts";
import { RecentlyUsed } from "#server/core/recently-used.ts";

/** Signs: longer texts are rare, and looked at each time. */
const longestKept = 20_000;

/** Looks at texts before Apollo Server validates them: it has no place between that and parsing. */
export class RepeatsGuard {
  readonly #harmless = new RecentlyUsed<true>(500);

  /** Throws QUERY_TOO_COMPLEX. What does not parse is left to whoever says where. */
  check(text: string): void {
    if (this.#harmless.get(text)) return;
    const document = parsed(text);
    if (document) checkRepeats(document);
    if (text.length <= longestKept) this.#harmless.set(text, true);
  }
}

function parsed(text: string) {
  try {
    return parse(text, parseOptions);
  } catch {
    return null;
  }
}

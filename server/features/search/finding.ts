import type { HubContext } from "#server/core/context.ts";
import { type Wanted as WantedRows, wholeRows } from "#server/core/reads/follow.ts";
import { find, type Found, type Sought } from "./find.ts";

/** What is asked of a search in one moment. */
interface Asking {
  /** So many hits; null: all that are known. */
  limit: number | null;
  rows: WantedRows | null;
}

/**
 * One search as its answer shows it: the fields of an operation say in one moment what they need of it,
 * and it is read once, as far as the one that needs most. A page alone is ranked and cut by the
 * database; facets, and pages further on, look at all hits.
 */
export class Finding {
  readonly #context: HubContext;
  readonly #sought: Sought;
  /** What was asked so far, while nothing was read. */
  #asking: Asking | null = null;
  #limit: number | null = 0;
  #found: Promise<Found> | null = null;

  constructor(context: HubContext, sought: Sought) {
    this.#context = context;
    this.#sought = sought;
  }

  /** At least the first `count` and one more, where there are. */
  first(count: number, rows: WantedRows): Promise<Found> {
    return this.#ask({ limit: count + 1, rows });
  }

  all(): Promise<Found> {
    return this.#ask({ limit: null, rows: null });
  }

  /** As many as others need. */
  any(): Promise<Found> {
    return this.#ask({ limit: 1, rows: null });
  }

  #ask({ limit, rows }: Asking): Promise<Found> {
    if (this.#asking) {
      this.#asking = {
        limit: furthest(this.#asking.limit, limit),
        rows: this.#asking.rows ?? rows,
      };
    } else if (!this.#found || furthest(this.#limit, limit) !== this.#limit) {
      this.#asking = { limit, rows };
      this.#found = Promise.resolve().then(() => this.#read());
    }
    return this.#found!;
  }

  async #read(): Promise<Found> {
    const { limit, rows } = this.#asking!;
    this.#asking = null;
    this.#limit = limit;
    // Who asks for all looks at what else they are, and shows few of them.
    const wanted = limit === null ? wholeRows : (rows ?? wholeRows);
    const found = await find(this.#context, this.#sought, limit, wanted);
    // Then these are all.
    if (limit !== null && found.hits.length < limit) this.#limit = null;
    return found;
  }
}

function furthest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? null : Math.max(one, other);
}

import type { ComponentType } from "react";
import { newKey, pathOf, readEntry, toLocation, type Location } from "./location.ts";
import { findRoute, type Params, type Route, type RouteMatch } from "./route.ts";
import { rememberScroll } from "./scroll.ts";

/** What is shown, and whether something else is on its way. */
export interface RouterState {
  location: Location;
  match: RouteMatch | null;
  /** Null until the first page's code is here. */
  Page: ComponentType | null;
  data: unknown;
  /** What the page's code or its loader threw. */
  failure: { error: unknown } | null;
  navigation: "idle" | "loading";
  revalidation: "idle" | "loading";
  /** Counts what was shown: an error page gives way to the next version. */
  version: number;
  arrival: Arrival;
}

/** How one came: what the scroll position depends on. */
export interface Arrival {
  by: "link" | "history" | "revalidation";
  keepScroll: boolean;
}

export interface NavigateOptions {
  /** Takes the place of the present entry in the history. */
  replace?: boolean;
  state?: unknown;
  /** Stays where one has scrolled to. */
  preventScrollReset?: boolean;
}

interface Target {
  location: Location;
  arrival: Arrival;
  /** Writes the history; done once the page is ready, so that the address never runs ahead of it. */
  commit?: () => void;
}

/** Somebody may be asked before a page is left, e.g. with changes that are not saved. */
export interface Guard {
  asks(next: Location): boolean;
  /** Keeps what would have happened, to be done when the answer is yes. */
  hold(proceed: () => void): void;
}

/**
 * The pages of the hub by address: finds the route, loads the page's code and starts its loader, then
 * shows it. The last one asked for wins.
 */
export class Router {
  state: RouterState;
  readonly #routes: readonly Route[];
  readonly #listeners = new Set<(state: RouterState) => void>();
  #running = new AbortController();
  /** The page that was asked for last. */
  #arriving: Promise<unknown> = Promise.resolve();
  readonly #guards = new Set<Guard>();
  /** Where in the history the shown page stands. */
  #index = readEntry().index;
  /** A move in the history that is our own doing, or was allowed. */
  #passes = 0;

  /** Begins with the address of the window. */
  constructor(routes: readonly Route[]) {
    this.#routes = routes;
    const location = toLocation(new URL(window.location.href), readEntry());
    this.state = {
      location,
      match: findRoute(routes, location.pathname),
      Page: null,
      data: undefined,
      failure: null,
      navigation: "loading",
      revalidation: "idle",
      version: 0,
      arrival: { by: "history", keepScroll: false },
    };
    window.history.scrollRestoration = "manual";
    window.addEventListener("popstate", () => this.#followHistory());
    void this.#show({ location, arrival: this.state.arrival });
  }

  subscribe = (listener: (state: RouterState) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Goes to an address of the hub, or back and forth in the history by a number of entries. */
  navigate = async (to: string | number, options: NavigateOptions = {}): Promise<void> => {
    if (typeof to === "number") return window.history.go(to);
    const url = new URL(to, window.location.href);
    if (url.origin !== window.location.origin) return window.location.assign(url);
    const { replace = false, state = null, preventScrollReset = false } = options;
    const index = replace ? this.#index : this.#index + 1;
    const entry = { key: newKey(), state, index };
    const location = toLocation(url, entry);
    const commit = () => {
      rememberScroll(this.state.location.key);
      this.#index = index;
      if (replace) window.history.replaceState(entry, "", url);
      else window.history.pushState(entry, "", url);
    };
    const arrival: Arrival = { by: "link", keepScroll: preventScrollReset };
    const go = () => this.#show({ location, arrival, commit });
    const guard = this.#guardAgainst(location);
    if (guard) return guard.hold(() => void go());
    await go();
  };

  /** Several parts of a page may have something to lose; the answer takes the guard away again. */
  guard = (guard: Guard): (() => void) => {
    this.#guards.add(guard);
    return () => this.#guards.delete(guard);
  };

  /** Runs the loader of the page again; a page that is on its way is not held up, but waited for. */
  revalidate = async (): Promise<void> => {
    while (this.state.navigation === "loading") await this.#arriving;
    const { location } = this.state;
    this.#set({ revalidation: "loading" });
    await this.#show({ location, arrival: { by: "revalidation", keepScroll: true } });
  };

  /** Loads the code of a page one may go to. A failure is no failure: going there says what is wrong. */
  prefetch(pathname: string): void {
    findRoute(this.#routes, pathname)
      ?.route.load()
      .catch(() => undefined);
  }

  /** The first that wants to ask. */
  #guardAgainst(location: Location): Guard | undefined {
    return [...this.#guards].find((guard) => guard.asks(location));
  }

  #followHistory(): void {
    const entry = readEntry();
    const location = toLocation(new URL(window.location.href), entry);
    const steps = entry.index - this.#index;
    const passes = this.#passes > 0;
    if (passes) this.#passes -= 1;
    const guard = passes || steps === 0 ? undefined : this.#guardAgainst(location);
    if (guard) {
      // The address has moved already: it is put back until there is an answer.
      this.#passes += 1;
      window.history.go(-steps);
      return guard.hold(() => {
        this.#passes += 1;
        window.history.go(steps);
      });
    }
    if (steps === 0 && passes) return;
    rememberScroll(this.state.location.key);
    this.#index = entry.index;
    void this.#show({ location, arrival: { by: "history", keepScroll: false } });
  }

  async #show({ location, arrival, commit }: Target): Promise<void> {
    this.#running.abort();
    const running = new AbortController();
    this.#running = running;
    if (arrival.by !== "revalidation" && this.#isSamePage(location)) {
      commit?.();
      return this.#set({ location, arrival, navigation: "idle", revalidation: "idle" });
    }
    const match = findRoute(this.#routes, location.pathname);
    const loading = load(match, location, running.signal);
    if (arrival.by !== "revalidation") {
      this.#arriving = loading;
      this.#set({ navigation: "loading" });
    }
    const shown = await loading;
    if (running.signal.aborted) return;
    commit?.();
    const version = this.state.version + 1;
    const idle = { navigation: "idle", revalidation: "idle" } as const;
    this.#set({ ...shown, ...idle, location, match, arrival, version });
  }

  /** Only the part after `#` differs, and there is one: nothing has to be loaded. */
  #isSamePage({ pathname, search, hash }: Location): boolean {
    const now = this.state.location;
    if (this.state.Page === null || hash === "") return false;
    return pathname === now.pathname && search === now.search;
  }

  #set(change: Partial<RouterState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.#listeners) listener(this.state);
  }
}

type Shown = Pick<RouterState, "Page" | "data" | "failure">;

async function load(
  match: RouteMatch | null,
  location: Location,
  signal: AbortSignal,
): Promise<Shown> {
  if (!match) return { Page: null, data: undefined, failure: null };
  try {
    const { Page, loader } = await match.route.load();
    const request = () => new Request(new URL(pathOf(location), window.location.href), { signal });
    const params: Params = match.params;
    const data = signal.aborted ? undefined : await loader?.({ request: request(), params });
    return { Page, data, failure: null };
  } catch (error) {
    return { Page: null, data: undefined, failure: { error } };
  }
}

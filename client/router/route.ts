import type { ComponentType } from "react";

export type Params = Readonly<Record<string, string | undefined>>;

/** What a loader is given. `request.signal` is aborted when somebody goes elsewhere meanwhile. */
export interface LoaderFunctionArgs {
  request: Request;
  params: Params;
}

export type LoaderFunction = (args: LoaderFunctionArgs) => unknown;

/** What a page's file gives: the page, and the loader that starts its one query. */
export interface PageModule {
  Page: ComponentType;
  loader?: LoaderFunction;
}

export interface Route<Handle = unknown> {
  /** Segments are words or `:name`; `*` matches whatever nothing else did. */
  path: string;
  load: () => Promise<PageModule>;
  /** Facts about the page for what frames it. */
  handle?: Handle;
}

export interface RouteMatch {
  route: Route;
  params: Params;
}

/** The parameters when the address fits the pattern, else null. A slash at the end is no difference. */
export function matchPath(pattern: string, pathname: string): Params | null {
  if (pattern === "*") return {};
  const wanted = segments(pattern);
  const given = segments(pathname);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, word] of wanted.entries()) {
    const value = decode(given[index] ?? "");
    if (value === null) return null;
    if (word.startsWith(":")) params[word.slice(1)] = value;
    else if (word !== value) return null;
  }
  return params;
}

function segments(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

/** Null for what no browser would have written. */
function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

/** The first route that fits: whoever lists routes puts `/workshops/new` before `/workshops/:slug`. */
export function findRoute(routes: readonly Route[], pathname: string): RouteMatch | null {
  for (const route of routes) {
    const params = matchPath(route.path, pathname);
    if (params) return { route, params };
  }
  return null;
}

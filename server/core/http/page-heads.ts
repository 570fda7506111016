import type { HubContext } from "#server/core/context.ts";

/** What a page says of itself before its script runs: to messengers, search engines, readers. */
export interface PageHead {
  title: string;
  description: string;
  /** The language of the title and of the page's content. */
  language: string;
  /** Where the page really stands, when the asked address may be an older one that leads to it. */
  path?: string;
  /** Path of a picture for link previews, 1200 x 630. */
  image?: string;
  /** Not for search engines. */
  hidden?: boolean;
  /**
   * For whom there is nothing here: they are answered 404, and the page says so in its own words.
   * Strangers are those without a session; what they may not see looks as if it did not exist.
   */
  missing?: "everybody" | "strangers";
}

/** Params are decoded; null when there is nothing at that address, or not for everybody. */
export type LoadHead = (
  params: Readonly<Record<string, string>>,
  context: HubContext,
) => Promise<PageHead | null> | PageHead | null;

export interface PageRoute {
  /** `/cities/:slug` */
  pattern: string;
  load: LoadHead;
}

/** Declares the head of a page; features put theirs in the list that `server/hub.ts` gathers. */
export function pageHead(pattern: string, load: LoadHead): PageRoute {
  return { pattern, load };
}

/** A page and what its address says. */
export interface FoundPage {
  load: LoadHead;
  params: Record<string, string>;
}

/** Finds the page at a path; null: this is not an address of the site. */
export function findPage(routes: readonly PageRoute[], path: string): FoundPage | null {
  for (const { pattern, load } of routes) {
    const params = match(pattern.split("/"), path.split("/"));
    if (params) return { load, params };
  }
  return null;
}

function match(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const given = decode(path[index]!);
    if (given === null) return null;
    if (part.startsWith(":") && given !== "") params[part.slice(1)] = given;
    else if (part !== given) return null;
  }
  return params;
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";

export const may = {
  /** What one follows is kept with one's account. */
  follow(viewer: Viewer): Verdict {
    return viewer.kind === "person" ? yes : no("Sign in to follow cities, practices and themes.");
  },
};

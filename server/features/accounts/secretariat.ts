import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";

/** They keep the hub. */
export function isSecretariat(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.memberships.some((each) => each.role === "secretariat");
}

/** For what nobody else may do. */
export function secretariatOnly(viewer: Viewer): Verdict {
  return isSecretariat(viewer) ? yes : no("Only the secretariat may do this.");
}

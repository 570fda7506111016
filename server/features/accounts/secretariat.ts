import type { Viewer } from "#server/core/context.ts";

/** They keep the hub. */
export function isSecretariat(viewer: Viewer): boolean {
  return viewer.kind === "person" && viewer.memberships.some((each) => each.role === "secretariat");
}

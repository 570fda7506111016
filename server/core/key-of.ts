import type { Viewer, ViewerKey } from "#server/core/context.ts";

/** The key that a viewer came with; null: a session, or nothing. */
export function keyOf(viewer: Viewer): ViewerKey | null {
  return (viewer.kind === "nobody" || viewer.kind === "person" ? viewer.key : undefined) ?? null;
}

/**
 * What a decision about somebody rests on: whoever changes one of these rechecks its name, and open
 * sockets, streams and documents are decided again (RT7).
 */
export function rightsKeysOf(viewer: Viewer): string[] {
  if (viewer.kind === "scope") return [];
  const key = keyOf(viewer);
  const names = key ? [`key:${key.id}`, `person:${key.personId}`] : [];
  if (viewer.kind === "nobody") return names;
  if (viewer.sessionId !== null) names.push(`session:${viewer.sessionId}`);
  if (viewer.kind === "person" && !key) names.push(`person:${viewer.personId}`);
  if (viewer.guestId !== null) names.push(`guest:${viewer.guestId}`);
  return names;
}

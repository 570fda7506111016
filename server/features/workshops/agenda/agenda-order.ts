import { fill, type Words } from "#server/core/language/sentences.ts";

/** An item in the agenda's order: a child stands after its parent, before its parent's next. */
export interface AgendaPlace {
  readonly id: string;
  readonly parentId: string | null;
}

/** Where an item shall stand. */
export interface WantedPlace {
  readonly parentId: string | null;
  /** Null: first of its parent; undefined: last of it; else after this sibling. */
  readonly afterId: string | null | undefined;
}

/** A session, its groups, and the papers of a group: deeper agendas are not read on a phone. */
export const deepestLevel = 3;

/** Why an item cannot stand there, or null when it can. */
export function placeProblem(
  agenda: readonly AgendaPlace[],
  id: string,
  wanted: WantedPlace,
): Words | null {
  const { parentId, afterId } = wanted;
  const family = new Set(subtree(agenda, id).map((item) => item.id));
  if (parentId !== null && family.has(parentId)) return "An item cannot stand under itself.";
  if (afterId != null) {
    if (family.has(afterId)) return "An item cannot stand after itself.";
    if (agenda.find((item) => item.id === afterId)?.parentId !== parentId)
      return "The item to stand after is under another one.";
  }
  const levelOfParent = parentId === null ? 0 : level(agenda, parentId);
  const height = Math.max(
    1,
    ...[...family].map((each) => level(agenda, each) - level(agenda, id) + 1),
  );
  return levelOfParent + height <= deepestLevel
    ? null
    : fill("An agenda has at most {max} levels.", { max: deepestLevel });
}

/** The agenda with `id` (new, or moved with all that is under it) at the wanted place. */
export function placed(
  agenda: readonly AgendaPlace[],
  id: string,
  { parentId, afterId }: WantedPlace,
): AgendaPlace[] {
  const known = subtree(agenda, id);
  const moved = [{ id, parentId }, ...known.slice(1)];
  const family = new Set(moved.map((item) => item.id));
  const rest = agenda.filter((item) => !family.has(item.id));
  const at = indexIn(rest, parentId, afterId);
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}

/** The item and all under it, in order; nothing when the agenda does not have it. */
export function subtree<T extends AgendaPlace>(agenda: readonly T[], id: string): T[] {
  const family = new Set([id]);
  return agenda.filter((item) => {
    if (item.parentId !== null && family.has(item.parentId)) family.add(item.id);
    return family.has(item.id);
  });
}

function indexIn(
  rest: readonly AgendaPlace[],
  parentId: string | null,
  afterId: WantedPlace["afterId"],
): number {
  if (afterId === undefined) return parentId === null ? rest.length : endOf(rest, parentId);
  if (afterId !== null) return endOf(rest, afterId);
  return parentId === null ? 0 : rest.findIndex((item) => item.id === parentId) + 1;
}

/** The place after the item and all under it. */
function endOf(agenda: readonly AgendaPlace[], id: string): number {
  const last = subtree(agenda, id).at(-1);
  return agenda.findIndex((item) => item.id === last?.id) + 1;
}

function level(agenda: readonly AgendaPlace[], id: string): number {
  const parents = new Map(agenda.map((item) => [item.id, item.parentId]));
  let depth = 1;
  for (let each = parents.get(id); each; each = parents.get(each)) depth += 1;
  return depth;
}

interface Item {
  id: string;
  position: number;
  parent: { id: string } | null;
}

export interface AgendaBranch<Entry> {
  item: Entry;
  children: readonly Entry[];
}

/** Items in their order, the nested ones under their parents (one level). */
export function agendaTree<Entry extends Item>(
  items: readonly Entry[],
): readonly AgendaBranch<Entry>[] {
  const sorted = [...items].sort((one, other) => one.position - other.position);
  const known = new Set(sorted.map((item) => item.id));
  const isTop = (item: Entry) => !item.parent || !known.has(item.parent.id);
  return sorted.filter(isTop).map((item) => ({
    item,
    children: sorted.filter((child) => child.parent?.id === item.id),
  }));
}

/** All items in the order they are gone through. */
export function inOrder<Entry extends Item>(items: readonly Entry[]): readonly Entry[] {
  return agendaTree(items).flatMap(({ item, children }) => [item, ...children]);
}

/** What comes after `currentId`; the first when the room is nowhere yet, null at the end. */
export function itemAfter<Entry extends Item>(
  items: readonly Entry[],
  currentId: string | null,
): Entry | null {
  const all = inOrder(items);
  if (currentId === null) return all[0] ?? null;
  const at = all.findIndex((item) => item.id === currentId);
  return at < 0 ? (all[0] ?? null) : (all[at + 1] ?? null);
}

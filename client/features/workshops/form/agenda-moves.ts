import { agendaTree } from "../agenda/agenda-tree.ts";

interface Item {
  id: string;
  position: number;
  parent: { id: string } | null;
}

/** A place in the agenda: under a parent (null: none), after a sibling (null: the first). */
export interface AgendaPlace {
  parentId: string | null;
  afterItemId: string | null;
}

export type AgendaMove = "up" | "down" | "in" | "out";

/** Where an item goes by a press of a button; null: it cannot go there. Items nest one level. */
export function placeAfter(
  items: readonly Item[],
  itemId: string,
  move: AgendaMove,
): AgendaPlace | null {
  const tree = agendaTree(items);
  const parent = tree.find(({ children }) => children.some((child) => child.id === itemId))?.item;
  const siblings = parent
    ? (tree.find(({ item }) => item.id === parent.id)?.children ?? [])
    : tree.map(({ item }) => item);
  const at = siblings.findIndex((item) => item.id === itemId);
  if (at < 0) return null;
  const parentId = parent?.id ?? null;
  const before = siblings[at - 1];
  const after = siblings[at + 1];
  switch (move) {
    case "up":
      return before ? { parentId, afterItemId: siblings[at - 2]?.id ?? null } : null;
    case "down":
      return after ? { parentId, afterItemId: after.id } : null;
    case "in": {
      const hasChildren = tree.some(
        ({ item, children }) => item.id === itemId && children.length > 0,
      );
      if (parent || !before || hasChildren) return null;
      const last = tree.find(({ item }) => item.id === before.id)?.children.at(-1);
      return { parentId: before.id, afterItemId: last?.id ?? null };
    }
    case "out":
      return parent ? { parentId: null, afterItemId: parent.id } : null;
  }
}

/** Where an item stands, so that it can be put there again. */
export function placeOf(items: readonly Item[], itemId: string): AgendaPlace {
  const tree = agendaTree(items);
  const parent = tree.find(({ children }) => children.some((child) => child.id === itemId));
  const siblings = parent ? parent.children : tree.map(({ item }) => item);
  const at = siblings.findIndex((item) => item.id === itemId);
  return { parentId: parent?.item.id ?? null, afterItemId: siblings[at - 1]?.id ?? null };
}

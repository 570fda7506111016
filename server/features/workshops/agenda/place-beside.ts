import { keyIn } from "#server/core/graphql/node.ts";
import type { AgendaPlace, WantedPlace } from "./agenda-order.ts";
import { noSuchItem } from "./enter-agenda.ts";

/**
 * The place that an input names. Without `parentId` it is beside `afterItemId`; without that it is
 * the first or the last, as `otherwise` says. Throws `Refused` for an item that is not there.
 */
export function placeBeside(
  agenda: readonly AgendaPlace[],
  parentId: string | null | undefined,
  afterItemId: string | null | undefined,
  otherwise: "first" | "last",
): WantedPlace {
  const parent = parentId == null ? null : itemIn(agenda, parentId);
  if (afterItemId == null)
    return { parentId: parent?.id ?? null, afterId: otherwise === "last" ? undefined : null };
  const after = itemIn(agenda, afterItemId);
  return {
    parentId: parentId === undefined ? after.parentId : (parent?.id ?? null),
    afterId: after.id,
  };
}

function itemIn(agenda: readonly AgendaPlace[], id: string): AgendaPlace {
  const key = keyIn(id, "AgendaItem");
  const item = agenda.find((each) => each.id === key);
  if (!item) throw noSuchItem();
  return item;
}

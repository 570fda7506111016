import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { may } from "./accounts.policy.ts";
import type { Guest } from "./guest.type.ts";

/** The guest with that key; whether the viewer may know of them is the caller's question. */
export function loadGuest(context: HubContext, id: string): Promise<Guest | null> {
  return loader<string, Guest | null>(context, "Guest", async (ids) => {
    const rows = await context.db
      .selectFrom("guest")
      .select(["id", "name", "language"])
      .where("id", "in", ids)
      .execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

registerNode("Guest", {
  load: async (context, id) => (may.seeGuest(context.viewer, id) ? loadGuest(context, id) : null),
});

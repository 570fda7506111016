import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { loader } from "#server/core/graphql/loaders.ts";
import { pagesOf } from "#server/core/graphql/page-of.ts";
import { selectComments } from "./comment.row.ts";
import type { Comment } from "./comment.type.ts";

/** The order of the log is the order of a conversation. */
const byPosition: SortKey[] = [{ by: "comment.seq", as: "position", type: "int" }];

/** The comments at an item; one statement for all items of an answer. */
export function listComments(
  context: HubContext,
  agendaItemId: string,
  args: ConnectionArgs,
): Promise<Page<Comment>> {
  return loader<string, Page<Comment>>(
    context,
    `AgendaItem.comments:${JSON.stringify(args)}`,
    (ids) =>
      pagesOf(
        context.db,
        selectComments(context.db),
        "comment.agenda_item_id",
        ids,
        byPosition,
        args,
      ),
  ).load(agendaItemId);
}

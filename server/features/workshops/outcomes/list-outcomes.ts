import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { readPages } from "#server/core/reads/read-pages.ts";
import { readerOf, resultIsReadable } from "./outcome-reader.ts";
import { selectOutcomes } from "./outcome.row.ts";
import type { Outcome } from "./outcome.type.ts";

/** The first one first: the order in which things came of it. */
const asTheyCame: readonly SortKey[] = [
  { by: "outcome.made_at", as: "madeAt", type: "instant" },
  { by: "outcome.id", as: "id", type: "uuid" },
];

const outcomesBy = (name: string, by: string) =>
  readPages(name, {
    rows: (db, reader) => selectOutcomes(db).where(resultIsReadable(reader)),
    by,
    order: asTheyCame,
    scope: readerOf,
  });

const outcomesOf = {
  workshop: outcomesBy("Workshop.outcomes", "outcome.workshop_id"),
  agendaItem: outcomesBy("AgendaItem.outcomes", "outcome.agenda_item_id"),
  comment: outcomesBy("Comment.outcomes", "outcome.comment_id"),
  challenge: outcomesBy("Challenge.outcomes", "outcome.from_challenge_id"),
};

/** What came of something, as far as who asks may read it. Whether they read the origin is asked before. */
export function listOutcomes(
  context: HubContext,
  of: keyof typeof outcomesOf,
  key: string,
  args: ConnectionArgs,
): Promise<Page<Outcome>> {
  return outcomesOf[of].load(context, key, args);
}

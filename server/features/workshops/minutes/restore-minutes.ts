import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import {
  documentOfState,
  replaceDocument,
} from "#server/realtime/collab/rich-text/write-document.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { enterMinutes } from "./enter-minutes.ts";
import type { RestoreMinutesInput } from "./minutes.inputs.ts";

/**
 * Brings an earlier revision back as a new one; what stood there before stays in the history, so
 * this can be undone in the same way. Resolves to the item's uuid.
 */
export async function restoreMinutes(
  context: HubContext,
  input: RestoreMinutesInput,
): Promise<string> {
  const key = clientKey(input.clientKey);
  const { agendaItemId, edit } = await enterMinutes(context, input.agendaItemId);
  const text = documentOfState(await stateOfRevision(context, agendaItemId, input.revision));
  await edit({
    key,
    revision: { restoredFrom: input.revision },
    change: (shared) => replaceDocument(shared, text),
  });
  return agendaItemId;
}

async function stateOfRevision(
  { db }: HubContext,
  agendaItemId: string,
  number: number,
): Promise<Uint8Array> {
  const revision = await db
    .selectFrom("minutes_revision")
    .innerJoin("minutes", "minutes.id", "minutes_revision.minutes_id")
    .select("minutes_revision.state")
    .where("minutes.agenda_item_id", "=", agendaItemId)
    .where("minutes_revision.number", "=", number)
    .executeTakeFirst();
  if (!revision) throw new Refused(new NotFound("The minutes have no such revision."));
  return revision.state;
}

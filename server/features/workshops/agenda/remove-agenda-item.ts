import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { isForeignKeyViolation } from "#server/core/database/unique-violation.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { subtree } from "./agenda-order.ts";
import type { RemoveAgendaItemInput } from "./agenda.inputs.ts";
import { enterAgendaAt } from "./enter-agenda.ts";
import { writeOrder } from "./write-agenda.ts";

/**
 * Takes an item and all under it out of the agenda, as long as nothing was said or written there:
 * what people wrote does not go with an item. Resolves to the workshop's id.
 */
export async function removeAgendaItem(
  context: HubContext,
  input: RemoveAgendaItemInput,
): Promise<string> {
  try {
    return await commit(context, (tx) => remove(tx, context, input));
  } catch (failure) {
    // A comment came in between: it wins.
    if (isForeignKeyViolation(failure)) throw isUsed();
    throw failure;
  }
}

async function remove(tx: Tx, context: HubContext, input: RemoveAgendaItemInput): Promise<string> {
  const { workshop, agenda, item } = await enterAgendaAt(context, tx, input.agendaItemId);
  const gone = subtree(agenda, item.id).map((each) => each.id);
  if (await isAnythingWritten(tx, gone)) throw isUsed();
  if (workshop.currentItemId !== null && gone.includes(workshop.currentItemId)) {
    await tx.db
      .updateTable("workshop")
      .set({ current_item_id: null })
      .where("id", "=", workshop.id)
      .execute();
  }
  await tx.db.deleteFrom("minutes").where("agenda_item_id", "in", gone).execute();
  await tx.db.deleteFrom("agenda_item").where("id", "in", gone).execute();
  await writeOrder(
    tx,
    workshop.id,
    agenda.filter((each) => !gone.includes(each.id)),
  );
  await tx.append(workshopTopic(workshop.id), happened.agendaChanged());
  return workshop.id;
}

/** A document that was opened and never written in is not in the way. */
async function isAnythingWritten(tx: Tx, itemIds: readonly string[]): Promise<boolean> {
  const comment = await tx.db
    .selectFrom("comment")
    .select("id")
    .where("agenda_item_id", "in", itemIds)
    .limit(1)
    .executeTakeFirst();
  const minutes = await tx.db
    .selectFrom("minutes")
    .select("id")
    .where("agenda_item_id", "in", itemIds)
    .where((eb) => eb.or([eb("revision", ">", 0), eb("plain", "<>", "")]))
    .limit(1)
    .executeTakeFirst();
  return comment !== undefined || minutes !== undefined;
}

function isUsed(): Refused {
  return new Refused(new Conflict("Something was said or written at this item, so it stays."));
}

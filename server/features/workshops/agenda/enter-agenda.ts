import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { enter, type Entered } from "../enter.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { may } from "../workshops.policy.ts";
import { selectAgendaItems } from "./agenda-item.row.ts";
import type { AgendaItem } from "./agenda-item.type.ts";

/** Somebody who may edit the agenda, alone with it until the transaction ends; items in order. */
export async function enterAgenda(
  context: HubContext,
  tx: Tx,
  workshopId: string,
): Promise<Entered & { agenda: AgendaItem[] }> {
  const entered = await enter(context, tx, workshopId, "change");
  demand(may.edit(context.viewer, entered.workshop, entered.attendance));
  const agenda = await selectAgendaItems(tx.db)
    .where("agenda_item.workshop_id", "=", workshopId)
    .orderBy("agenda_item.position")
    .execute();
  return { ...entered, agenda };
}

/** The same for one item of it; throws `Refused` when there is no such item. */
export async function enterAgendaAt(
  context: HubContext,
  tx: Tx,
  agendaItemId: string,
): Promise<Entered & { agenda: AgendaItem[]; item: AgendaItem }> {
  const key = keyIn(agendaItemId, "AgendaItem");
  const known = await tx.db
    .selectFrom("agenda_item")
    .select("workshop_id")
    .where("id", "=", key)
    .executeTakeFirst();
  if (!known) throw noSuchItem();
  const entered = await enterAgenda(context, tx, known.workshop_id);
  const item = entered.agenda.find((each) => each.id === key);
  if (!item) throw noSuchItem();
  return { ...entered, item };
}

export function noSuchItem(): Refused {
  return new Refused(new NotFound("There is no such item in the agenda."));
}

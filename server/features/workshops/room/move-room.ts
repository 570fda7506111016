import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { noSuchItem } from "../agenda/enter-agenda.ts";
import { enter } from "../enter.ts";
import { demand } from "#server/core/commands/refused.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "../workshops.policy.ts";
import type { MoveRoomInput } from "./room.inputs.ts";

/** Moves everybody's attention to an item. Resolves to the workshop's and the item's id. */
export function moveRoom(
  context: HubContext,
  input: MoveRoomInput,
): Promise<{ workshopId: string; agendaItemId: string }> {
  const workshopId = keyIn(input.workshopId, "Workshop");
  const agendaItemId = keyIn(input.agendaItemId, "AgendaItem");
  return commit(context, async (tx) => {
    const { workshop, attendance } = await enter(context, tx, workshopId, "change");
    demand(may.runRoom(context.viewer, workshop, attendance));
    const item = await tx.db
      .selectFrom("agenda_item")
      .select("id")
      .where("id", "=", agendaItemId)
      .where("workshop_id", "=", workshopId)
      .executeTakeFirst();
    if (!item) throw noSuchItem();
    if (workshop.currentItemId !== agendaItemId) {
      await tx.db
        .updateTable("workshop")
        .set({ current_item_id: agendaItemId })
        .where("id", "=", workshopId)
        .execute();
      await tx.append(workshopTopic(workshopId), happened.roomMoved(agendaItemId));
    }
    return { workshopId, agendaItemId };
  });
}

import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { commit } from "#server/realtime/commit.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { placed, placeProblem } from "./agenda-order.ts";
import type { MoveAgendaItemInput } from "./agenda.inputs.ts";
import { enterAgendaAt } from "./enter-agenda.ts";
import { placeBeside } from "./place-beside.ts";
import { writeOrder } from "./write-agenda.ts";

/**
 * Moves an item with all that is under it. The whole agenda is numbered anew under the workshop's
 * lock: of two who move at once the later wins, and the order is whole after either.
 */
export function moveAgendaItem(context: HubContext, input: MoveAgendaItemInput): Promise<string> {
  return commit(context, async (tx) => {
    const { item, agenda } = await enterAgendaAt(context, tx, input.agendaItemId);
    const wanted = placeBeside(agenda, input.parentId, input.afterItemId, "first");
    const problem = placeProblem(agenda, item.id, wanted);
    if (problem !== null) throw new Refused(new InvalidInput("afterItemId", problem));
    await writeOrder(tx, item.workshopId, placed(agenda, item.id, wanted));
    await tx.append(workshopTopic(item.workshopId), happened.agendaChanged());
    return item.id;
  });
}

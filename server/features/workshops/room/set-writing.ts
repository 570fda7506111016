import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { noSuchItem } from "../agenda/enter-agenda.ts";
import { demand } from "#server/core/commands/refused.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import { presenceOf } from "./presence.resolver.ts";
import type { SetWritingInput } from "./room.inputs.ts";

/** Shows for some seconds that the viewer writes at an item. Nothing is stored (RT11). */
export async function setWriting(context: HubContext, input: SetWritingInput): Promise<string> {
  const item = await loadAgendaItem(context, keyIn(input.agendaItemId, "AgendaItem"));
  if (item?.workshopId !== keyIn(input.workshopId, "Workshop")) throw noSuchItem();
  const { workshop, attendance } = await standingFor(context, item);
  demand(may.comment(context.viewer, workshop, attendance));
  if (attendance !== null) presenceOf(context).writing(workshop.id, attendance.id, item.id);
  return workshop.id;
}

import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { checkOrder } from "../workshop-input.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import type { UpdateAgendaItemInput } from "./agenda.inputs.ts";
import { enterAgendaAt } from "./enter-agenda.ts";
import { readAgendaTexts, writeAgendaTexts, writeSpeakers } from "./write-agenda.ts";

/** Changes what the input names; a time of null takes the time away. Resolves to the item's id. */
export async function updateAgendaItem(
  context: HubContext,
  input: UpdateAgendaItemInput,
): Promise<string> {
  const texts = input.texts == null ? null : readAgendaTexts(input.texts);
  return commit(context, async (tx) => {
    const { item } = await enterAgendaAt(context, tx, input.agendaItemId);
    const startsAt = input.startsAt === undefined ? item.startsAt : input.startsAt;
    const endsAt = input.endsAt === undefined ? item.endsAt : input.endsAt;
    checkOrder(startsAt, endsAt);
    await tx.db
      .updateTable("agenda_item")
      .set({ kind: input.kind ?? item.kind, starts_at: startsAt, ends_at: endsAt })
      .where("id", "=", item.id)
      .execute();
    if (texts !== null) await writeAgendaTexts(tx, item.id, texts);
    if (input.speakerIds != null)
      await writeSpeakers(tx, item.workshopId, item.id, input.speakerIds);
    await tx.append(workshopTopic(item.workshopId), happened.agendaChanged());
    return item.id;
  });
}

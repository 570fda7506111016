import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { fill } from "#server/core/language/sentences.ts";
import { commit } from "#server/realtime/commit.ts";
import { clientKey, idFromKey } from "#server/core/commands/client-key.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { checkOrder } from "../workshop-input.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { placed, placeProblem } from "./agenda-order.ts";
import type { AddAgendaItemInput } from "./agenda.inputs.ts";
import { enterAgenda } from "./enter-agenda.ts";
import { placeBeside } from "./place-beside.ts";
import { readAgendaTexts, writeAgendaTexts, writeOrder, writeSpeakers } from "./write-agenda.ts";

/** Adds an item where the input says. Resolves to its id; for a retry, to that of the first time. */
export async function addAgendaItem(
  context: HubContext,
  input: AddAgendaItemInput,
): Promise<string> {
  const workshopId = keyIn(input.workshopId, "Workshop");
  const id = idFromKey(workshopId, "agenda-item", clientKey(input.clientKey));
  const texts = readAgendaTexts(input.texts);
  const startsAt = input.startsAt ?? null;
  const endsAt = input.endsAt ?? null;
  checkOrder(startsAt, endsAt);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const { agenda } = await enterAgenda(context, tx, workshopId);
      if (agenda.some((item) => item.id === id)) return id;
      const { max } = limits.agendaItems;
      if (agenda.length >= max) {
        const words = fill("An agenda has at most {max} items.", { max });
        throw new Refused(new InvalidInput("workshopId", words));
      }
      const wanted = placeBeside(agenda, input.parentId, input.afterItemId, "last");
      const problem = placeProblem(agenda, id, wanted);
      if (problem !== null) throw new Refused(new InvalidInput("parentId", problem));
      const row = {
        id,
        workshop_id: workshopId,
        parent_id: wanted.parentId,
        position: agenda.length,
      };
      await tx.db
        .insertInto("agenda_item")
        .values({ ...row, kind: input.kind, starts_at: startsAt, ends_at: endsAt })
        .execute();
      await writeAgendaTexts(tx, id, texts);
      await writeSpeakers(tx, workshopId, id, input.speakerIds ?? []);
      await writeOrder(tx, workshopId, placed(agenda, id, wanted));
      await tx.append(workshopTopic(workshopId), happened.agendaChanged());
      return id;
    }),
  );
}

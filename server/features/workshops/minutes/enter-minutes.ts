import { minutesDocument } from "#schema/collab.ts";
import type { HubContext, Services } from "#server/core/context.ts";
import { InvalidInput, TooManyRequests } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";
import type { Collab } from "#server/realtime/collab/collab.ts";
import { type DocumentEdit, DocumentFull } from "#server/realtime/collab/edit.ts";
import { loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { noSuchItem } from "../agenda/enter-agenda.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";

/** The services of a hub where documents can be changed. */
type WithDocuments = Services & { documents: Pick<Collab, "edit"> };

/** Somebody who may write the minutes of an item now. */
export interface MinutesWriter {
  agendaItemId: string;
  edit(edit: Pick<DocumentEdit, "key" | "revision" | "change">): Promise<void>;
}

const writes: RateLimit = { name: "minutes", points: 30, seconds: 60 };

/** Throws `Refused`: NotFound also for an item that may not be seen. */
export async function enterMinutes(context: HubContext, itemId: string): Promise<MinutesWriter> {
  const agendaItemId = keyIn(itemId, "AgendaItem");
  const item = await loadAgendaItem(context, agendaItemId);
  if (!item) throw noSuchItem();
  const { workshop, attendance } = await standingFor(context, item);
  if (!may.readMinutes(context.viewer, workshop, attendance).allowed) throw noSuchItem();
  demand(may.writeMinutes(context.viewer, workshop, attendance));
  const author = attendance?.id ?? null;
  await takePoint(context, author);
  const { documents } = context.services as WithDocuments;
  const name = `${minutesDocument.prefix}${agendaItemId}`;
  return {
    agendaItemId,
    async edit(edit) {
      try {
        await documents.edit({ ...edit, name, author });
      } catch (error) {
        if (error instanceof DocumentFull) throw new Refused(full);
        throw error;
      }
    },
  };
}

const full = new InvalidInput("agendaItemId", "These minutes are as long as they can be.");

async function takePoint({ services, viewer, address }: HubContext, author: string | null) {
  const who = author ?? (viewer.kind === "person" ? viewer.personId : address);
  const seconds = await services.limiter.take(writes, who);
  if (seconds > 0)
    throw new Refused(new TooManyRequests("That is a lot of changes. Wait a moment.", seconds));
}

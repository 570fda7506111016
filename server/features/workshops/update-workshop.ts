import type { Updateable } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { WorkshopTable } from "#server/core/database/tables.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { venueOf } from "./create-workshop.ts";
import { enter } from "./enter.ts";
import { hostCity } from "./host-city.ts";
import { demand } from "#server/core/commands/refused.ts";
import { tellWorkshopChanged } from "./tell-workshop-changed.ts";
import { timeZone } from "./time-zone.ts";
import { checkSpan, readLanguages, readWorkshopTexts } from "./workshop-input.ts";
import type { Workshop } from "./workshop.type.ts";
import type { UpdateWorkshopInput } from "./workshops.inputs.ts";
import { may } from "./workshops.policy.ts";
import { writeWorkshopTexts } from "./write-texts.ts";

/** Changes what the input names. Of two who change the same, the later wins. Resolves to its id. */
export function updateWorkshop(context: HubContext, input: UpdateWorkshopInput): Promise<string> {
  const id = keyIn(input.workshopId, "Workshop");
  return commit(context, async (tx) => {
    const { workshop, attendance } = await enter(context, tx, id, "change");
    demand(may.edit(context.viewer, workshop, attendance));
    const columns = await changedColumns(tx, workshop, input);
    if (Object.keys(columns).length > 0)
      await tx.db.updateTable("workshop").set(columns).where("id", "=", id).execute();
    if (input.texts != null)
      await writeWorkshopTexts(tx, id, readWorkshopTexts("texts", input.texts));
    const visibility = columns.visibility ?? workshop.visibility;
    if (visibility !== workshop.visibility) {
      await tx.audit({
        action: "change-visibility",
        subjectType: "Workshop",
        subjectId: id,
        detail: { from: workshop.visibility, to: visibility },
      });
      tx.recheck(`workshop:${id}`);
    }
    const hostCityId = columns.host_city_id ?? workshop.hostCityId;
    await tellWorkshopChanged(tx, workshop, { ...workshop, visibility, hostCityId });
    return id;
  });
}

async function changedColumns(
  tx: Tx,
  workshop: Workshop,
  input: UpdateWorkshopInput,
): Promise<Updateable<WorkshopTable> & { visibility?: Workshop["visibility"] }> {
  const startsAt = input.startsAt ?? workshop.startsAt;
  const endsAt = input.endsAt ?? workshop.endsAt;
  if (input.startsAt != null || input.endsAt != null) checkSpan(startsAt, endsAt);
  const wanted = {
    ...(input.hostCityId != null && { host_city_id: await hostCity(tx.db, input.hostCityId) }),
    ...(input.venue != null && { venue: venueOf(input.venue) }),
    ...(input.timeZone != null && { time_zone: timeZone("timeZone", input.timeZone) }),
    ...(input.startsAt != null && { starts_at: startsAt }),
    ...(input.endsAt != null && { ends_at: endsAt }),
    ...(input.languages != null && { languages: readLanguages("languages", input.languages) }),
    ...(input.visibility != null && { visibility: input.visibility }),
  };
  // Calendars that hold the workshop take a change only with a higher sequence.
  const moved =
    startsAt.getTime() !== workshop.startsAt.getTime() ||
    endsAt.getTime() !== workshop.endsAt.getTime() ||
    (wanted.venue ?? workshop.venue) !== workshop.venue ||
    (wanted.host_city_id ?? workshop.hostCityId) !== workshop.hostCityId;
  return moved ? { ...wanted, calendar_sequence: workshop.calendarSequence + 1 } : wanted;
}

import { sql } from "kysely";
import { limits } from "#schema/limits.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { fill } from "#server/core/language/sentences.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { onePerLanguage } from "../workshop-input.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { AgendaPlace } from "./agenda-order.ts";

/** Numbers the agenda as it stands in `places`, in one statement. */
export async function writeOrder(
  tx: Tx,
  workshopId: string,
  places: readonly AgendaPlace[],
): Promise<void> {
  if (places.length === 0) return;
  const rows = places.map(
    ({ id, parentId }, position) => sql`(${id}::uuid, ${parentId}::uuid, ${position}::int)`,
  );
  await sql`update agenda_item set position = wanted.position, parent_id = wanted.parent_id
    from (values ${sql.join(rows)}) as wanted (id, parent_id, position)
    where agenda_item.id = wanted.id and agenda_item.workshop_id = ${workshopId}
      and (agenda_item.position, agenda_item.parent_id)
        is distinct from (wanted.position, wanted.parent_id)`.execute(tx.db);
}

/** Titles by language; the first is the original. Throws `Refused`. */
export function readAgendaTexts(
  texts: readonly { language: string; title: string }[],
): { language: string; title: string }[] {
  const read = texts.map(({ language, title }, index) => ({
    language: languageTag(`texts.${index}.language`, language),
    title: writtenLine(`texts.${index}.title`, title, limits.agendaTitle),
  }));
  onePerLanguage("texts", read);
  return read;
}

export async function writeAgendaTexts(
  tx: Tx,
  itemId: string,
  texts: readonly { language: string; title: string }[],
): Promise<void> {
  await tx.db.deleteFrom("agenda_item_text").where("agenda_item_id", "=", itemId).execute();
  const rows = texts.map((text, index) => ({
    agenda_item_id: itemId,
    ...text,
    original: index === 0,
  }));
  await tx.db.insertInto("agenda_item_text").values(rows).execute();
}

/** Who speaks, in this order; throws `Refused` when one of them is not in the workshop. */
export async function writeSpeakers(
  tx: Tx,
  workshopId: string,
  itemId: string,
  speakerIds: readonly string[],
): Promise<void> {
  const keys = [...new Set(speakerIds.map((id) => keyIn(id, "Attendance")))];
  const { max } = limits.agendaSpeakers;
  if (keys.length > max) {
    const words = fill("At most {max} people speak at an item.", { max });
    throw new Refused(new InvalidInput("speakerIds", words));
  }
  await tx.db.deleteFrom("agenda_speaker").where("agenda_item_id", "=", itemId).execute();
  if (keys.length === 0) return;
  const there = await tx.db
    .selectFrom("attendance")
    .select("id")
    .where("workshop_id", "=", workshopId)
    .where("removed_at", "is", null)
    .where("id", "in", keys)
    .execute();
  if (there.length < keys.length)
    throw new Refused(new InvalidInput("speakerIds", "Somebody of these is not in the workshop."));
  const rows = keys.map((key, position) => ({
    agenda_item_id: itemId,
    workshop_id: workshopId,
    attendance_id: key,
    position,
  }));
  await tx.db.insertInto("agenda_speaker").values(rows).execute();
}

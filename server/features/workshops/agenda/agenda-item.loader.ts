import type { HubContext } from "#server/core/context.ts";
import { groupsInOrder, inOrder, loader } from "#server/core/graphql/loaders.ts";
import { selectAttendances } from "../attendance/attendance.row.ts";
import type { Attendance } from "../attendance/attendance.type.ts";
import { selectAgendaItems } from "./agenda-item.row.ts";
import type { AgendaItem } from "./agenda-item.type.ts";

export interface AgendaText {
  language: string;
  title: string;
  original: boolean;
}

/** The item with that id; null when there is none. */
export function loadAgendaItem(context: HubContext, id: string): Promise<AgendaItem | null> {
  return loader<string, AgendaItem | null>(context, "AgendaItem", async (ids) => {
    const rows = await selectAgendaItems(context.db).where("agenda_item.id", "in", ids).execute();
    return inOrder(ids, rows, (row) => row.id);
  }).load(id);
}

/** The item that a row refers to; items that something was said or written at are never removed. */
export async function agendaItemOf(context: HubContext, id: string): Promise<AgendaItem> {
  const item = await loadAgendaItem(context, id);
  if (!item) throw new Error(`Agenda item ${id} is gone.`);
  return item;
}

/** The whole agenda of a workshop in order: it is short, see `limits.agendaItems`. */
export function loadAgenda(context: HubContext, workshopId: string): Promise<AgendaItem[]> {
  return loader<string, AgendaItem[]>(context, "Workshop.agenda", async (ids) => {
    const rows = await selectAgendaItems(context.db)
      .where("agenda_item.workshop_id", "in", ids)
      .orderBy("agenda_item.position")
      .orderBy("agenda_item.id")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.workshopId);
  }).load(workshopId);
}

/** The titles of an item, the original first. */
export function loadAgendaTexts(context: HubContext, itemId: string): Promise<AgendaText[]> {
  return loader<string, AgendaText[]>(context, "AgendaItem.texts", async (ids) => {
    const rows = await context.db
      .selectFrom("agenda_item_text")
      .select(["agenda_item_id", "language", "title", "original"])
      .where("agenda_item_id", "in", ids)
      .orderBy("original", "desc")
      .orderBy("language")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.agenda_item_id);
  }).load(itemId);
}

/** Who speaks at an item, in order, without those who were removed. */
export function loadSpeakers(context: HubContext, itemId: string): Promise<Attendance[]> {
  return loader<string, Attendance[]>(context, "AgendaItem.speakers", async (ids) => {
    const rows = await selectAttendances(context.db)
      .innerJoin("agenda_speaker", "agenda_speaker.attendance_id", "attendance.id")
      .select("agenda_speaker.agenda_item_id as agendaItemId")
      .where("agenda_speaker.agenda_item_id", "in", ids)
      .where("attendance.removed_at", "is", null)
      .orderBy("agenda_speaker.position")
      .orderBy("attendance.id")
      .execute();
    return groupsInOrder(ids, rows, (row) => row.agendaItemId);
  }).load(itemId);
}

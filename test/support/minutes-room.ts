import { v7 } from "uuid";
import type { Services } from "#server/core/context.ts";
import type { WorkshopTable } from "#server/core/database/tables.ts";

/** A live workshop with one item, as rows: what tests of its minutes need. */
export interface MinutesRoom {
  workshopId: string;
  agendaItemId: string;
  /** `AgendaItem` id for the API. */
  itemId: string;
  documentName: string;
  /** Gives the person an attendance; resolves to its id. */
  seat(personId: string, seat?: { role?: "chair" | "delegate"; pen?: boolean }): Promise<string>;
}

export async function createMinutesRoom(
  { database, clock }: Services,
  {
    visibility = "public",
    state = "live",
  }: Partial<Pick<WorkshopTable, "visibility" | "state">> = {},
): Promise<MinutesRoom> {
  const db = database.kysely;
  const workshopId = v7();
  const agendaItemId = v7();
  const now = clock.now();
  const city = await db.selectFrom("city").select("id").limit(1).executeTakeFirstOrThrow();
  await db
    .insertInto("workshop")
    .values({
      id: workshopId,
      slug: `room-${workshopId}`,
      client_key: null,
      host_city_id: city.id,
      time_zone: "Asia/Ho_Chi_Minh",
      starts_at: now,
      ends_at: new Date(now.getTime() + 3_600_000),
      languages: ["en"],
      visibility,
      state,
      join_code: joinCode(),
      created_by: null,
      created_at: now,
      opened_at: state === "live" || state === "closed" ? now : null,
      closed_at: state === "closed" ? now : null,
      current_item_id: null,
      timer_duration_ms: null,
      timer_ends_at: null,
      timer_remaining_ms: null,
    })
    .execute();
  await db
    .insertInto("agenda_item")
    .values({
      id: agendaItemId,
      workshop_id: workshopId,
      parent_id: null,
      position: 1,
      kind: "discussion",
      starts_at: null,
      ends_at: null,
    })
    .execute();
  return {
    workshopId,
    agendaItemId,
    itemId: Buffer.from(`AgendaItem:${agendaItemId}`).toString("base64url"),
    documentName: `minutes:${agendaItemId}`,
    async seat(personId, { role = "delegate", pen = false } = {}) {
      const id = v7();
      await db
        .insertInto("attendance")
        .values({
          id,
          workshop_id: workshopId,
          person_id: personId,
          guest_id: null,
          role,
          seat_city_id: null,
          seat_organisation_id: null,
          may_write_minutes: pen,
          joined_at: now,
          removed_at: null,
          removed_reason: null,
          created_at: now,
        })
        .execute();
      return id;
    },
  };
}

/** Gives the workshop and its item the titles that a page shows, and puts the room at the item. */
export async function nameRoom(
  { database }: Services,
  { workshopId, agendaItemId }: MinutesRoom,
): Promise<void> {
  const db = database.kysely;
  const original = { language: "en", original: true };
  await db
    .insertInto("workshop_text")
    .values({ ...original, workshop_id: workshopId, title: "Workshop in Hạ Long", summary: "" })
    .execute();
  await db
    .insertInto("agenda_item_text")
    .values({ ...original, agenda_item_id: agendaItemId, title: "Discussion" })
    .execute();
  await db
    .updateTable("workshop")
    .set({ current_item_id: agendaItemId })
    .where("id", "=", workshopId)
    .execute();
}

function joinCode(): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  return Array.from({ length: 6 }, () => letters[Math.floor(Math.random() * 32)]).join("");
}

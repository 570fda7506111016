import { seedId } from "#server/core/database/seed/seed-id.ts";
import type { Tx } from "#server/realtime/commit.ts";
import { freeJoinCode } from "../create-workshop.ts";
import { tellWorkshopChanged } from "../tell-workshop-changed.ts";
import { writeWorkshopTexts } from "../write-texts.ts";
import { demoGuest, demoPeople } from "./demo-people.ts";
import type { DemoItem, DemoWorkshop } from "./demo-workshop.ts";
import { writeDemoComments } from "./write-demo-comments.ts";
import { writeDemoMinutes } from "./write-demo-minutes.ts";
import { demoGuestId, demoPersonId } from "./write-demo-people.ts";

const hour = 60 * 60 * 1000;
const minute = 60 * 1000;

/** Where the rows of a demo workshop are: their ids are the same on every hub. */
export interface DemoIds {
  workshop: string;
  item(key: string): string;
  attendance(key: string): string;
}

export async function writeDemoWorkshop(tx: Tx, demo: DemoWorkshop, now: Date): Promise<void> {
  const ids: DemoIds = {
    workshop: seedId("demo-workshop", demo.key),
    item: (key) => seedId("demo-item", `${demo.key}/${key}`),
    attendance: (key) => seedId("demo-attendance", `${demo.key}/${key}`),
  };
  const startsAt = wholeHour(now.getTime() + demo.beginsInHours * hour);
  await writeRow(tx, ids, demo, startsAt, now);
  await writeAttendances(tx, ids, demo, startsAt);
  await writeAgenda(tx, ids, demo, startsAt);
  if (demo.currentItem !== undefined) {
    const current = { current_item_id: ids.item(demo.currentItem) };
    await tx.db.updateTable("workshop").set(current).where("id", "=", ids.workshop).execute();
  }
  await writeDemoMinutes(tx, ids, demo, now);
  await writeDemoComments(tx, ids, demo, startsAt);
  await tellWorkshopChanged(tx, null, {
    id: ids.workshop,
    state: demo.state,
    visibility: "public",
    hostCityId: seedId("city", demo.city),
  });
}

async function writeRow(
  tx: Tx,
  ids: DemoIds,
  demo: DemoWorkshop,
  startsAt: Date,
  now: Date,
): Promise<void> {
  const endsAt = new Date(startsAt.getTime() + demo.lastsHours * hour);
  await tx.db
    .insertInto("workshop")
    .values({
      id: ids.workshop,
      slug: demo.slug,
      host_city_id: seedId("city", demo.city),
      venue: demo.venue,
      time_zone: demo.timeZone,
      starts_at: startsAt,
      ends_at: endsAt,
      languages: [...demo.languages],
      visibility: "public",
      state: demo.state,
      join_code: await freeJoinCode(tx),
      demo: true,
      created_at: startsAt < now ? startsAt : now,
      opened_at: demo.state === "live" || demo.state === "closed" ? startsAt : null,
      closed_at: demo.state === "closed" ? endsAt : null,
    })
    .execute();
  await writeWorkshopTexts(tx, ids.workshop, demo.texts);
}

async function writeAttendances(tx: Tx, ids: DemoIds, demo: DemoWorkshop, at: Date): Promise<void> {
  const people = demoPeople
    .filter(({ key }) => demo.attendees.includes(key))
    .map(({ key, role, membership, mayWriteMinutes }) => ({
      id: ids.attendance(key),
      workshop_id: ids.workshop,
      person_id: demoPersonId(key),
      guest_id: null,
      role,
      seat_city_id: membership.city === undefined ? null : seedId("city", membership.city),
      seat_organisation_id:
        membership.organisation === undefined
          ? null
          : seedId("organisation", membership.organisation),
      may_write_minutes: mayWriteMinutes ?? false,
      joined_at: demo.state === "scheduled" ? null : at,
      created_at: at,
    }));
  const guests = demo.attendees.includes(demoGuest.key)
    ? [
        {
          id: ids.attendance(demoGuest.key),
          workshop_id: ids.workshop,
          person_id: null,
          guest_id: demoGuestId(demoGuest.key),
          role: "guest" as const,
          seat_city_id: null,
          seat_organisation_id: null,
          may_write_minutes: false,
          joined_at: at,
          created_at: at,
        },
      ]
    : [];
  await tx.db
    .insertInto("attendance")
    .values([...people, ...guests])
    .execute();
}

async function writeAgenda(
  tx: Tx,
  ids: DemoIds,
  demo: DemoWorkshop,
  startsAt: Date,
): Promise<void> {
  const after = (minutes: number) => new Date(startsAt.getTime() + minutes * minute);
  const rows = demo.agenda.map((item, position) => ({
    id: ids.item(item.key),
    workshop_id: ids.workshop,
    parent_id: item.parent === undefined ? null : ids.item(item.parent),
    position,
    kind: item.kind,
    starts_at: after(item.from),
    ends_at: after(item.to),
  }));
  await tx.db.insertInto("agenda_item").values(rows).execute();
  await writeTitles(tx, ids, demo.agenda);
  await writeSpeakers(tx, ids, demo.agenda);
}

async function writeTitles(tx: Tx, ids: DemoIds, agenda: readonly DemoItem[]): Promise<void> {
  const rows = agenda.flatMap((item) =>
    item.texts.map((text, index) => ({
      agenda_item_id: ids.item(item.key),
      ...text,
      original: index === 0,
    })),
  );
  await tx.db.insertInto("agenda_item_text").values(rows).execute();
}

async function writeSpeakers(tx: Tx, ids: DemoIds, agenda: readonly DemoItem[]): Promise<void> {
  const rows = agenda.flatMap((item) =>
    (item.speakers ?? []).map((speaker, position) => ({
      agenda_item_id: ids.item(item.key),
      workshop_id: ids.workshop,
      attendance_id: ids.attendance(speaker),
      position,
    })),
  );
  if (rows.length > 0) await tx.db.insertInto("agenda_speaker").values(rows).execute();
}

function wholeHour(time: number): Date {
  return new Date(Math.floor(time / hour) * hour);
}

import type { Kysely } from "kysely";
import { minutesDocument as named } from "#schema/collab.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type {
  DocumentAdmission,
  DocumentKind,
  StoredDocument,
} from "#server/realtime/collab/document-kind.ts";
import { loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { loadAttendeeName } from "../attendance/attendance.loader.ts";
import { standingFor } from "../standing.ts";
import { may } from "../workshops.policy.ts";
import { storeMinutes } from "./store-minutes.ts";

/** The minutes of an agenda item, written by several people at once. */
export const minutesDocument: DocumentKind = {
  prefix: named.prefix,
  admit,
  load,
  store: storeMinutes,
};

async function admit(context: HubContext, agendaItemId: string): Promise<DocumentAdmission> {
  const item = await loadAgendaItem(context, agendaItemId);
  if (!item) return noSuchItem;
  const { workshop, attendance } = await standingFor(context, item);
  const reading = may.readMinutes(context.viewer, workshop, attendance);
  const writing = may.writeMinutes(context.viewer, workshop, attendance);
  const rights = [
    `workshop:${workshop.id}`,
    ...(attendance ? [`attendance:${attendance.id}`] : []),
  ];
  const who = {
    author: attendance?.id ?? null,
    name: attendance
      ? await loadAttendeeName(context, attendance)
      : await nameWithoutAttendance(context),
    rights,
  };
  if (!reading.allowed) return { ...who, access: "none", reason: reading.reason };
  return writing.allowed
    ? { ...who, access: "write", reason: null }
    : { ...who, access: "read", reason: writing.reason };
}

const noSuchItem: DocumentAdmission = {
  access: "none",
  reason: "There is no such item in the agenda.",
  rights: [],
  author: null,
  name: "",
};

/** The secretariat writes in every workshop, also without sitting in it. */
async function nameWithoutAttendance({ db, viewer }: HubContext): Promise<string> {
  if (viewer.kind !== "person") return "";
  const person = await db
    .selectFrom("person")
    .select("name")
    .where("id", "=", viewer.personId)
    .executeTakeFirst();
  return person?.name ?? "";
}

async function load(db: Kysely<Tables>, agendaItemId: string): Promise<StoredDocument | null> {
  const row = await db
    .selectFrom("minutes")
    .leftJoin("minutes_revision as latest", (join) =>
      join
        .onRef("latest.minutes_id", "=", "minutes.id")
        .onRef("latest.number", "=", "minutes.revision"),
    )
    .select(["minutes.state", "minutes.version", "minutes.saved_at as at", "minutes.html"])
    .select("latest.html as keptHtml")
    .where("minutes.agenda_item_id", "=", agendaItemId)
    .executeTakeFirst();
  if (!row) return null;
  const { state, version, at, html, keptHtml } = row;
  return { state, version, at, unkept: html !== (keptHtml ?? "") };
}

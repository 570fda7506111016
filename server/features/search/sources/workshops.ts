import type { Kysely } from "kysely";
import type { Tables, WorkshopTable } from "#server/core/database/tables.ts";
import { audienceOfWorkshop } from "../audience.ts";
import { plainEntry, type SearchEntry } from "../search-entry.ts";
import { readPlaces } from "./places.ts";

/** A workshop is found in each of its languages, by its title, its summary and its agenda. */
export async function readWorkshopEntries(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<SearchEntry[]> {
  const workshops = await db.selectFrom("workshop").selectAll().where("id", "in", ids).execute();
  const texts = await db
    .selectFrom("workshop_text")
    .selectAll()
    .where("workshop_id", "in", ids)
    .execute();
  const items = await db
    .selectFrom("agenda_item")
    .innerJoin("agenda_item_text", "agenda_item_text.agenda_item_id", "agenda_item.id")
    .select(["agenda_item.workshop_id", "agenda_item_text.language", "agenda_item_text.title"])
    .where("agenda_item.workshop_id", "in", ids)
    .orderBy("agenda_item.position")
    .execute();
  const places = await readPlaces(
    db,
    workshops.map((workshop) => workshop.host_city_id),
  );
  return workshops.flatMap((workshop) =>
    texts
      .filter((text) => text.workshop_id === workshop.id)
      .map(({ language, title, summary }) => ({
        ...workshopFacts(workshop, places.get(workshop.host_city_id)?.countryCode ?? null),
        kind: "workshop" as const,
        subjectId: workshop.id,
        language,
        title,
        text: [
          summary,
          ...items
            .filter((item) => item.workshop_id === workshop.id && item.language === language)
            .map((item) => item.title),
        ].join("\n"),
        context: `${places.get(workshop.host_city_id)?.names ?? ""} ${workshop.venue}`,
        state: workshop.state,
      })),
  );
}

type Workshop = Pick<
  { [column in keyof WorkshopTable]: WorkshopTable[column] },
  "id" | "slug" | "host_city_id" | "starts_at" | "state" | "visibility"
>;

/** What its comments have from a workshop as well. */
export function workshopFacts(workshop: Workshop, countryCode: string | null) {
  return {
    ...plainEntry,
    audience: audienceOfWorkshop(workshop),
    path: `/w/${workshop.slug}`,
    workshopId: workshop.id,
    cityId: workshop.host_city_id,
    countryCode,
    year: workshop.starts_at.getUTCFullYear(),
  };
}

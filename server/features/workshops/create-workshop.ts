import { v7 } from "uuid";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { slugOf } from "#server/core/slug.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { insertAttendance } from "./attendance/insert-attendance.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { hostCity } from "./host-city.ts";
import { newJoinCode } from "./join-code.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { timeZone } from "./time-zone.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { checkSpan, readLanguages, readWorkshopTexts } from "./workshop-input.ts";
import { may } from "./workshops.policy.ts";
import { happened, workshopTopic } from "./workshops.events.ts";
import type { CreateWorkshopInput } from "./workshops.inputs.ts";
import { writeWorkshopTexts } from "./write-texts.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";

/** Prepares a workshop as a draft; who creates it is its first host. Resolves to its id. */
export async function createWorkshop(
  context: HubContext,
  input: CreateWorkshopInput,
): Promise<string> {
  const { viewer, services } = context;
  demand(may.createWorkshop(viewer));
  if (viewer.kind !== "person") throw new Error("Only people create workshops.");
  const creator = viewer.personId;
  const key = clientKey(input.clientKey);
  const texts = readWorkshopTexts("texts", input.texts);
  checkSpan(input.startsAt, input.endsAt);
  const row = {
    client_key: key,
    venue: venueOf(input.venue),
    time_zone: timeZone("timeZone", input.timeZone),
    starts_at: input.startsAt,
    ends_at: input.endsAt,
    languages: readLanguages("languages", input.languages),
    visibility: input.visibility,
    state: "draft" as const,
    created_by: creator,
  };
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const known = await findByKey(tx, key, creator);
      if (known !== null) return known;
      const now = services.clock.now();
      const id = v7();
      const insert = {
        ...row,
        id,
        slug: await freeSlug(tx, texts[0]!.title),
        host_city_id: await hostCity(tx.db, input.hostCityId),
        join_code: await freeJoinCode(tx),
        created_at: now,
      };
      await tx.db.insertInto("workshop").values(insert).execute();
      await writeWorkshopTexts(tx, id, texts);
      await insertAttendance(
        tx,
        { workshopId: id, personId: creator, role: "host", byRole: "place", joinedAt: now },
        now,
      );
      await tx.audit({ action: "create-workshop", subjectType: "Workshop", subjectId: id });
      await tx.append(workshopTopic(id), happened.workshopChanged());
      return id;
    }),
  );
}

export function venueOf(venue: string | null | undefined): string {
  return writtenLine("venue", venue ?? "", limits.workshopVenue);
}

async function findByKey(tx: Tx, key: string, creator: string): Promise<string | null> {
  const known = await tx.db
    .selectFrom("workshop")
    .select(["id", "created_by"])
    .where("client_key", "=", key)
    .executeTakeFirst();
  if (!known) return null;
  if (known.created_by !== creator)
    throw new Refused(new Conflict("This client key was used for another workshop."));
  return known.id;
}

async function freeSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugOf(title, "workshop", false);
  const taken = await tx.db
    .selectFrom("workshop")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst();
  return taken ? slugOf(title, "workshop", true) : slug;
}

/** A code that no workshop has; a thousand million are there, so one try is nearly always enough. */
export async function freeJoinCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = newJoinCode();
    const taken = await tx.db
      .selectFrom("workshop")
      .select("id")
      .where("join_code", "=", code)
      .executeTakeFirst();
    if (!taken) return code;
  }
}

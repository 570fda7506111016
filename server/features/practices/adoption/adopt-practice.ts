import { v7 } from "uuid";
import { clientKey } from "#server/core/commands/client-key.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { slugOf } from "#server/core/slug.ts";
import { cityForInput } from "#server/features/network/city-for-input.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { linkOrigin } from "../origin-port.ts";
import { practiceTopic } from "../practices.events.ts";
import { adoptionChanged } from "./adoption.events.ts";
import { challengeOfCity, readNote, readSince, readWords } from "./adoption-input.ts";
import type { AdoptPracticeInput } from "./adoption.inputs.ts";
import { may } from "./adoption.policy.ts";
import { noteAdoption } from "./note-adoption.ts";
import { writeAdoptionStep } from "./write-step.ts";
import { takeBeginningPoint } from "../write-limit.ts";
import { announceAdoption } from "./network-adoption.type.ts";

/** A city begins to take a practice over, in the version that is current. Resolves to its id. */
export async function adoptPractice(
  context: HubContext,
  input: AdoptPracticeInput,
): Promise<string> {
  const { viewer, services } = context;
  const now = services.clock.now();
  const key = clientKey(input.clientKey);
  const { state } = input;
  const note = readNote(state, input.note);
  const since = readSince(input.since, now);
  const words = {
    language: languageTag("language", input.language),
    contact_here: readWords.contactHere(input.contactHere ?? ""),
  };
  await takeBeginningPoint(context);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const practiceId = keyIn(input.practiceId, "Practice");
      const { practice } = await enterPractice(context, tx, practiceId, "speak");
      const { cityId, countryCode } = await cityForInput(tx.db, "cityId", input.cityId);
      demand(may.adopt(viewer, practice, { cityId, countryCode }));
      const creator = viewer.kind === "person" ? viewer.personId : null;
      const known = await findKnown(tx, { key, creator, practiceId, cityId });
      if (known !== null) return known;
      const id = v7();
      await tx.db
        .insertInto("adoption")
        .values({
          ...words,
          id,
          slug: await freeSlug(tx, cityId, practice.slug),
          client_key: key,
          practice_id: practiceId,
          version_id: practice.currentVersionId!,
          city_id: cityId,
          state,
          state_since: since,
          stopped_reason: state === "stopped" ? note : null,
          challenge_id: await challengeOfCity(tx.db, input.challengeId ?? null, cityId),
          created_by: creator,
          created_at: now,
        })
        .execute();
      await writeAdoptionStep(tx, id, { state, since, note, writtenBy: creator, writtenAt: now });
      await linkOrigin(context, tx, input.fromId, { adoptionId: id });
      const told = { id, practiceId, cityId, originCityId: practice.cityId };
      await noteAdoption(context, tx, "adoption_begun", told);
      await tx.append(practiceTopic(practiceId), adoptionChanged(id));
      await announceAdoption(tx, told, state);
      return id;
    }),
  );
}

interface Wanted {
  key: string;
  creator: string | null;
  practiceId: string;
  cityId: string;
}

/** What a retry finds again; a city takes a practice over once, in one record with its steps. */
async function findKnown(
  tx: Tx,
  { key, creator, practiceId, cityId }: Wanted,
): Promise<string | null> {
  const rows = await tx.db
    .selectFrom("adoption")
    .select(["id", "client_key", "created_by"])
    .where((eb) =>
      eb.or([
        eb("client_key", "=", key),
        eb.and([eb("practice_id", "=", practiceId), eb("city_id", "=", cityId)]),
      ]),
    )
    .execute();
  const same = rows.find((row) => row.client_key === key);
  if (same && same.created_by === creator) return same.id;
  if (same) throw new Refused(new Conflict("This client key was used for something else."));
  if (rows.length === 0) return null;
  throw new Refused(
    new Conflict("This city has taken the practice over already. Add a step there."),
  );
}

/** `ha-long-compost-from-market-waste`: who adopts what. */
async function freeSlug(tx: Tx, cityId: string, practiceSlug: string): Promise<string> {
  const { slug: citySlug } = await tx.db
    .selectFrom("city")
    .select("slug")
    .where("id", "=", cityId)
    .executeTakeFirstOrThrow();
  const title = `${citySlug} ${practiceSlug}`;
  const slug = slugOf(title, "adoption", false);
  const taken = await tx.db
    .selectFrom("adoption")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst();
  return taken ? slugOf(title, "adoption", true) : slug;
}

import { v7 } from "uuid";
import { clientKey } from "#server/core/commands/client-key.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { noteActivity } from "#server/core/activity.ts";
import type { HubContext } from "#server/core/context.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { slugOf } from "#server/core/slug.ts";
import { cityForInput } from "#server/features/network/city-for-input.ts";
import { linkOrigin } from "#server/features/practices/origin-port.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { foldOf, readSinceYear, readWords } from "./challenge-input.ts";
import type { CreateChallengeInput } from "./challenge.inputs.ts";
import { writeChallengeThemes } from "./challenge-themes.ts";
import { challengeTopic, happened } from "./challenges.events.ts";
import { may } from "./challenges.policy.ts";
import { takeBeginningPoint } from "#server/features/practices/write-limit.ts";
import { announceChallenge } from "./network-challenge.type.ts";

/** Describes a difficulty of a city, open. Resolves to its id. */
export async function createChallenge(
  context: HubContext,
  input: CreateChallengeInput,
): Promise<string> {
  const { viewer, services } = context;
  const key = clientKey(input.clientKey);
  const now = services.clock.now();
  const words = {
    language: languageTag("language", input.language),
    title: readWords.title(input.title),
    description: readWords.description(input.description ?? ""),
    place: readWords.place(input.place ?? ""),
    since: readWords.since(input.since ?? ""),
    since_year: readSinceYear(input.sinceYear, now),
  };
  await takeBeginningPoint(context);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const city = await cityForInput(tx.db, "cityId", input.cityId);
      demand(may.create(viewer, city));
      const creator = viewer.kind === "person" ? viewer.personId : null;
      const known = await findByKey(tx, key, creator);
      if (known !== null) return known;
      const id = v7();
      await tx.db
        .insertInto("challenge")
        .values({
          ...words,
          id,
          slug: await freeSlug(tx, words.title),
          fold: foldOf(words),
          client_key: key,
          city_id: city.cityId,
          severity: input.severity,
          state: "open",
          state_since: now,
          created_by: creator,
          created_at: now,
        })
        .execute();
      const themeIds = await writeChallengeThemes(tx, id, input.themeIds);
      await writeFirstStep(tx, id, creator, now);
      await linkOrigin(context, tx, input.fromId, { challengeId: id });
      await noteActivity(tx.db, now, {
        kind: "challenge_raised",
        cityIds: [city.cityId],
        themeIds,
        challengeId: id,
        personId: creator,
      });
      await tx.append(challengeTopic(id), happened.challengeChanged());
      await announceChallenge(tx, id, "open");
      return id;
    }),
  );
}

async function findByKey(tx: Tx, key: string, creator: string | null): Promise<string | null> {
  const known = await tx.db
    .selectFrom("challenge")
    .select(["id", "created_by"])
    .where("client_key", "=", key)
    .executeTakeFirst();
  if (!known) return null;
  if (known.created_by !== creator)
    throw new Refused(new Conflict("This client key was used for something else."));
  return known.id;
}

async function freeSlug(tx: Tx, title: string): Promise<string> {
  const slug = slugOf(title, "challenge", false);
  const taken = await tx.db
    .selectFrom("challenge")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst();
  return taken ? slugOf(title, "challenge", true) : slug;
}

async function writeFirstStep(
  tx: Tx,
  challengeId: string,
  writer: string | null,
  at: Date,
): Promise<void> {
  await tx.db
    .insertInto("challenge_step")
    .values({
      id: v7(),
      challenge_id: challengeId,
      number: 1,
      state: "open",
      practice_id: null,
      written_by: writer,
      written_at: at,
    })
    .execute();
}

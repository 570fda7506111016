import { v7 as uuid } from "uuid";
import { limits } from "#schema/limits.ts";
import { clientKey } from "#server/core/commands/client-key.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { Conflict, InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { slugOf } from "#server/core/slug.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { seatFor } from "./authors/author-seat.ts";
import { linkOrigin } from "./origin-port.ts";
import { emptyContent } from "./practice-content.ts";
import { writeThemes } from "./practice-themes.ts";
import { happened, practiceTopic } from "./practices.events.ts";
import type { CreatePracticeInput } from "./practices.inputs.ts";
import { may } from "./practices.policy.ts";
import { keepRevision } from "./text/keep-revision.ts";
import { takeBeginningPoint } from "./write-limit.ts";

/** Begins a practice as a draft; who begins it is its first author. Resolves to its id. */
export async function createPractice(
  context: HubContext,
  input: CreatePracticeInput,
): Promise<string> {
  const { viewer, services } = context;
  const key = clientKey(input.clientKey);
  const language = languageTag("language", input.language);
  const content = {
    ...emptyContent,
    title: writtenLine("title", input.title, limits.practiceTitle),
    problem: writtenText("problem", input.problem ?? "", limits.practicePart),
  };
  await takeBeginningPoint(context);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const city = await cityFacts(tx, input.cityId);
      demand(may.create(viewer, city));
      if (viewer.kind !== "person") throw new Error("Only people write practices.");
      const author = viewer.personId;
      const known = await findByKey(tx, key, author);
      if (known !== null) return known;
      const at = services.clock.now();
      const id = uuid();
      const practice = {
        id,
        slug: await freeSlug(tx, content.title),
        client_key: key,
        city_id: city.cityId,
        language,
        state: "draft",
        state_since: at,
        current_version_id: null,
        caveats: null,
        withdrawn_reason: null,
        created_by: author,
        created_at: at,
      };
      await tx.db.insertInto("practice").values(practice).execute();
      const seat = seatFor(viewer.memberships, city.cityId);
      const first = { id: uuid(), practice_id: id, person_id: author, invited_by: null, since: at };
      await tx.db
        .insertInto("practice_author")
        .values({ ...first, ...seat, capacity: "author", access: "write" })
        .execute();
      await writeFirstText(tx, { practiceId: id, language, content, author, at });
      await writeThemes(tx, id, input.themeIds ?? []);
      await linkOrigin(context, tx, input.fromId, { practiceId: id });
      await tx.audit({
        action: "create-practice",
        subjectType: "Practice",
        subjectId: id,
        onBehalfOf: { cityId: city.cityId, organisationId: null },
      });
      await tx.append(practiceTopic(id), happened.practiceChanged());
      return id;
    }),
  );
}

async function cityFacts({ db }: Tx, cityId: string) {
  const city = await db
    .selectFrom("city")
    .select(["id as cityId", "country_code as countryCode"])
    .where("id", "=", keyIn(cityId, "City"))
    .executeTakeFirst();
  if (!city) throw new Refused(new InvalidInput("cityId", "There is no such city."));
  return city;
}

async function findByKey({ db }: Tx, key: string, author: string): Promise<string | null> {
  const known = await db
    .selectFrom("practice")
    .select(["id", "created_by"])
    .where("client_key", "=", key)
    .executeTakeFirst();
  if (!known) return null;
  if (known.created_by !== author)
    throw new Refused(new Conflict("This client key was used for another practice."));
  return known.id;
}

async function freeSlug({ db }: Tx, title: string): Promise<string> {
  // These stand beside slugs in addresses.
  const reserved = ["new", "compare", "map"];
  const slug = slugOf(title, "practice", false);
  const taken = await db
    .selectFrom("practice")
    .select("id")
    .where("slug", "=", slug)
    .executeTakeFirst();
  return taken || reserved.includes(slug) ? slugOf(title, "practice", true) : slug;
}

interface FirstText {
  practiceId: string;
  language: string;
  content: typeof emptyContent;
  author: string;
  at: Date;
}

async function writeFirstText(
  tx: Tx,
  { practiceId, language, content, author, at }: FirstText,
): Promise<void> {
  const textId = uuid();
  await tx.db
    .insertInto("practice_text")
    .values({
      id: textId,
      practice_id: practiceId,
      language,
      original: true,
      content: JSON.stringify(content),
      state: null,
      revision: 1,
      translates_version: null,
      saved_at: at,
    })
    .execute();
  const none = { last: null, lastNumber: 0, restoredFrom: null };
  await keepRevision(tx, { textId, authors: [author], at, ...none });
}

import type { Services } from "#server/core/context.ts";
import { seedId } from "#server/core/database/seed/seed-id.ts";
import { isUniqueViolation } from "#server/core/database/unique-violation.ts";
import { contextOfHub } from "#server/core/make-context.ts";
import { commit } from "#server/realtime/commit.ts";

/** What somebody follows: slugs of cities, themes and demo practices. */
interface DemoFollows {
  readonly by: string;
  readonly cities?: readonly string[];
  readonly themes?: readonly string[];
  readonly practices?: readonly string[];
}

const sorting = "neighbourhood-sorting-groups-demo";

/** Each of them finds something new on a first look. */
const demoFollows: readonly DemoFollows[] = [
  { by: "chair", cities: ["vn-ha-long", "vn-da-nang"], themes: ["clean-land"] },
  { by: "secretariat", themes: ["clean-water", "clean-land", "circular-economy"] },
  { by: "ha-long", cities: ["vn-da-nang"], themes: ["clean-land"], practices: [sorting] },
  { by: "da-nang", cities: ["id-surabaya"], themes: ["circular-economy"] },
  { by: "surabaya", cities: ["vn-da-nang", "th-phitsanulok"], practices: [sorting] },
  { by: "phitsanulok", themes: ["clean-land"], practices: [sorting] },
  { by: "luang-prabang", cities: ["vn-ha-long"], themes: ["clean-water", "clean-land"] },
  { by: "expert", themes: ["circular-economy"], practices: [sorting] },
];

/** Longer ago than some of what the demo tells of, and not than all of it: so some of it is new. */
const followedDaysAgo = 90;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Lets demo people follow something, so that what is new is not empty; whoever follows anything by
 * now chose it themselves, so a restart changes nothing.
 */
export async function seedDemoFollows(services: Services): Promise<void> {
  if (!services.config.demo || (await isSeeded(services))) return;
  const since = new Date(services.clock.now().getTime() - followedDaysAgo * dayMs);
  try {
    await commit(contextOfHub(services, "seed-demo-follows"), async ({ db }) => {
      await db
        .insertInto("follow")
        .values(demoFollows.flatMap((each) => rowsOf(each, since)))
        .execute();
    });
  } catch (failure) {
    // Another node that starts at this moment was quicker.
    if (!isUniqueViolation(failure)) throw failure;
  }
}

function rowsOf({ by, cities = [], themes = [], practices = [] }: DemoFollows, since: Date) {
  const row = (what: string, slug: string) => ({
    id: seedId("demo-follow", `${by} ${what} ${slug}`),
    person_id: demoPerson(by),
    city_id: what === "city" ? seedId("city", slug) : null,
    theme_id: what === "theme" ? seedId("theme", slug) : null,
    practice_id: what === "practice" ? seedId("demo-practice", slug) : null,
    since,
  });
  return [
    ...cities.map((slug) => row("city", slug)),
    ...themes.map((slug) => row("theme", slug)),
    ...practices.map((slug) => row("practice", slug)),
  ];
}

const demoPerson = (key: string) => seedId("demo-person", key);

async function isSeeded({ database }: Services): Promise<boolean> {
  const people = demoFollows.map(({ by }) => demoPerson(by));
  const follows = await database.kysely
    .selectFrom("follow")
    .select("id")
    .where("person_id", "in", people)
    .limit(1)
    .executeTakeFirst();
  return follows !== undefined;
}

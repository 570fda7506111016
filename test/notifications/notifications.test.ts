import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "#schema/limits.ts";
import { noteActivity } from "#server/core/activity.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import type { TestClient } from "#test/support/client.ts";
import { countStatements } from "#test/support/count-statements.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice, type StoredPractice } from "#test/support/published-practice.ts";
import { change, cityId, makeWorkshop, type Outcome } from "#test/support/workshop.ts";

let hub: TestHub;
let reader: TestClient;
let city: { id: string; key: string };
let practice: StoredPractice;
let theme: { id: string; key: string };

beforeAll(async () => {
  hub = await startHub();
  reader = hub.client();
  await reader.signInAs({ email: "reader@example.org" });
  city = await cityId(hub, "id-surabaya");
  practice = await storePractice(hub);
  const { id } = await hub.services.database.kysely
    .selectFrom("theme")
    .select("id")
    .where("slug", "=", "clean-water")
    .executeTakeFirstOrThrow();
  theme = { id: globalId("Theme", id), key: id };
});
afterAll(() => hub?.stop());

function follow(client: TestClient, mutation: "follow" | "unfollow", id: string): Promise<Outcome> {
  const success = `... on FollowSuccess { subject { __typename
    ... on City { viewerFollows } ... on Practice { viewerFollows } ... on Theme { viewerFollows } } }`;
  return change(client, mutation, { id }, success);
}

async function asked(client: TestClient, selection: string) {
  const { viewer } = await client.ask<{ viewer: Record<string, unknown> | null }>(
    `{ viewer { ${selection} } }`,
  );
  return viewer;
}

const note = (more: Partial<Parameters<typeof noteActivity>[2]>, at = hub.services.clock.now()) =>
  noteActivity(hub.services.database.kysely, at, {
    kind: "practice_published",
    cityIds: [city.key],
    practiceId: practice.key,
    ...more,
  });

test("cities, practices and themes are followed and not any more; twice is no mistake", async () => {
  for (const id of [city.id, practice.id, theme.id]) {
    await follow(reader, "follow", id);
    expect(await follow(reader, "follow", id)).toMatchObject({ subject: { viewerFollows: true } });
  }
  const read = await asked(reader, "following(first: 10) { totalCount nodes { __typename } }");
  expect(read).toEqual({
    following: {
      totalCount: 3,
      nodes: [{ __typename: "Theme" }, { __typename: "Practice" }, { __typename: "City" }],
    },
  });
  expect(await follow(reader, "unfollow", practice.id)).toMatchObject({
    subject: { viewerFollows: false },
  });
  expect((await follow(hub.client(), "follow", city.id)).__typename).toBe("NotAllowed");
});

test("one follows so much and no more; what one follows already stays no mistake", async () => {
  const busy = hub.client();
  const { personId } = await busy.signInAs({ email: "busy@example.org" });
  const db = hub.services.database.kysely;
  const cities = await db.selectFrom("city").select("id").execute();
  const rest = limits.follows.max - cities.length;
  await sql`insert into follow (id, person_id, city_id, since)
    select gen_random_uuid(), ${personId}, city.id, now() from city`.execute(db);
  await sql`insert into practice (id, slug, city_id, language, state, state_since, created_at)
    select gen_random_uuid(), 'followed-' || n, ${cities[0]!.id}, 'en', 'draft', now(), now()
    from generate_series(1, ${rest}) as n`.execute(db);
  await sql`insert into follow (id, person_id, practice_id, since)
    select gen_random_uuid(), ${personId}, practice.id, now() from practice
    where slug like 'followed-%'`.execute(db);
  expect((await follow(busy, "follow", theme.id)).__typename).toBe("NotAllowed");
  expect((await follow(busy, "follow", city.id)).__typename).toBe("FollowSuccess");
  await follow(busy, "unfollow", city.id);
  expect((await follow(busy, "follow", theme.id)).__typename).toBe("FollowSuccess");
});

test("a draft of others is not there to follow", async () => {
  const draft = await storePractice(hub, { published: false });
  expect((await follow(reader, "follow", draft.id)).__typename).toBe("NotFound");
});

test("what concerns what one follows is new until it was seen, and not what one did oneself", async () => {
  const client = hub.client();
  const { personId } = await client.signInAs({ email: "curious@example.org" });
  await note({});
  await follow(client, "follow", city.id);
  await follow(client, "follow", theme.id);
  const later = new Date(hub.services.clock.now().getTime() + 1_000);
  await note({ kind: "adoption_begun" }, later);
  await note({ kind: "challenge_raised", cityIds: [], themeIds: [theme.key] }, later);
  await note({ kind: "adoption_moved", personId }, later);
  await note({ kind: "adoption_moved", cityIds: [] }, later);
  const fields = "newsCount newsSince news(first: 10) { nodes { kind practice { slug } } }";
  const before = await asked(client, fields);
  expect(before).toMatchObject({
    newsCount: 2,
    news: {
      nodes: [
        { kind: "CHALLENGE_RAISED" },
        { kind: "ADOPTION_BEGUN", practice: { slug: practice.slug } },
        { kind: "PRACTICE_PUBLISHED" },
      ],
    },
  });
  await change(client, "markNewsSeen", { until: later.toISOString() }, "");
  const seen = await asked(client, "newsSince");
  await change(client, "markNewsSeen", { until: new Date(0).toISOString() }, "");
  expect(await asked(client, "newsSince")).toEqual(seen);
});

test("a public workshop is announced once; one for members is not told of", async () => {
  const kinds = async () => {
    const { activity } = await hub
      .client()
      .ask<{ activity: { nodes: { kind: string; workshop: { slug: string } | null }[] } }>(
        `{ activity(first: 100) { nodes { kind workshop { slug } } } }`,
      );
    return activity.nodes.filter(({ kind }) => kind === "WORKSHOP_ANNOUNCED");
  };
  const open = await makeWorkshop(hub, { state: "LIVE", visibility: "PUBLIC" });
  await makeWorkshop(hub, { state: "SCHEDULED", visibility: "MEMBERS" });
  expect(await kinds()).toEqual([{ kind: "WORKSHOP_ANNOUNCED", workshop: { slug: open.slug } }]);
});

test("whether one follows many things costs as many statements as of one", async () => {
  const list = (first: number) =>
    reader.ask(`query ($first: Int!) { cities(first: $first) { nodes { viewerFollows } } }`, {
      first,
    });
  await list(1);
  const one = await countStatements(hub.services, () => list(1));
  expect(await countStatements(hub.services, () => list(50))).toBe(one);
});

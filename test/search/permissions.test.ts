import { afterAll, beforeAll, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { storePerson } from "#test/support/people.ts";
import { search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";
import type { TestClient } from "#test/support/client.ts";
import {
  change,
  cityId,
  join,
  makeWorkshop,
  say,
  type TestWorkshop,
} from "#test/support/workshop.ts";

let hub: TestHub;
const rooms = {} as Record<"public" | "members" | "invited" | "draft", TestWorkshop>;
const viewers: Record<string, TestClient> = {};

beforeAll(async () => {
  hub = await startHub();
  const { key } = await cityId(hub);
  const host = {
    email: "host@example.org",
    memberships: [{ role: "city_editor" as const, cityId: key }],
  };
  rooms.public = await makeWorkshop(hub, { host });
  rooms.members = await makeWorkshop(hub, { host, visibility: "MEMBERS" });
  rooms.invited = await makeWorkshop(hub, { host, visibility: "INVITED" });
  rooms.draft = await makeWorkshop(hub, { host, state: "DRAFT" });
  const role = async (name: string, memberships: { role: "member" | "secretariat" }[] = []) => {
    viewers[name] = hub.client();
    await viewers[name].signInAs({ email: `${name}@example.org`, memberships });
    return viewers[name];
  };
  viewers["nobody"] = hub.client();
  viewers["guest"] = hub.client();
  await join(rooms.invited, viewers["guest"], "Guest");
  await role("stranger");
  await role("member", [{ role: "member" }]);
  await join(rooms.invited, await role("attendee"));
  const { attendanceId } = await join(rooms.invited, await role("removed"));
  const removal = { attendanceId, reason: "A test" };
  await change(rooms.invited.host, "removeFromWorkshop", removal, "");
  viewers["host"] = rooms.invited.host;
  await role("secretariat", [{ role: "secretariat" }]);
  for (const [room, { host: client, items }] of Object.entries(rooms))
    if (room !== "draft") await say(client, items[0]!, `Zirconium in ${room}`);
  await indexStale(hub.services.database);
}, 60_000);
afterAll(() => hub?.stop());

/** Whose search meets which workshops, and what was said in them. */
const readable: Record<string, (keyof typeof rooms)[]> = {
  nobody: ["public"],
  guest: ["public", "invited"],
  stranger: ["public"],
  member: ["public", "members"],
  attendee: ["public", "invited"],
  removed: ["public"],
  host: ["public", "members", "invited", "draft"],
  secretariat: ["public", "members", "invited", "draft"],
};

/** Hits, their number and every facet tell of the same things, and of nothing else. */
async function expectFound(client: TestClient, text: string, kind: string, slugs: string[]) {
  const { hits, total, facets } = await search(client, text, { kinds: [kind] });
  const found = hits.map(({ url }) => new URL(url).pathname.split("/")[2]!);
  expect(found.toSorted()).toEqual(slugs.toSorted());
  expect(total).toBe(slugs.length);
  const kinds = facets.find(({ name }) => name === "KIND")!.values;
  expect(kinds.find(({ value }) => value === kind)?.count ?? 0).toBe(slugs.length);
  for (const { name, values } of facets)
    if (name !== "KIND")
      for (const { count } of values) expect(count, name).toBeLessThanOrEqual(slugs.length);
}

test.each(Object.entries(readable))("%s finds the workshops of %j", async (who, names) => {
  const slugs = names.map((name) => rooms[name].slug);
  await expectFound(viewers[who]!, "about waste", "WORKSHOP", slugs);
});

test.each(Object.entries(readable))("%s finds what was said in %j", async (who, names) => {
  const slugs = names.filter((name) => name !== "draft").map((name) => rooms[name].slug);
  await expectFound(viewers[who]!, "zirconium", "COMMENT", slugs);
});

test("a comment is found at its own address", async () => {
  const { host, items, slug } = rooms.public;
  const said = await say(host, items[0]!, "Osmium here");
  await indexStale(hub.services.database);
  const { hits } = await search(viewers["nobody"]!, "osmium");
  const { pathname, searchParams } = new URL(hits[0]!.url);
  expect(pathname).toBe(`/w/${slug}`);
  expect(searchParams.get("comment")).toBe((said["comment"] as { id: string }).id);
});

test.each(["hideComment", "withdrawComment"])(
  "%s takes a comment out of every search at once, before it is indexed again",
  async (mutation) => {
    const { host, items, slug } = rooms.public;
    const said = await say(host, items[0]!, `Palladium ${mutation}`);
    const commentId = (said["comment"] as { id: string }).id;
    await indexStale(hub.services.database);
    const everybody = [viewers["nobody"]!, viewers["host"]!, viewers["secretariat"]!];
    for (const client of everybody)
      await expectFound(client, `palladium ${mutation}`, "COMMENT", [slug]);
    const reason = mutation === "hideComment" ? { reason: "A test" } : {};
    await change(host, mutation, { commentId, ...reason }, "");
    for (const client of everybody)
      await expectFound(client, `palladium ${mutation}`, "COMMENT", []);
    await indexStale(hub.services.database);
    for (const client of everybody)
      await expectFound(client, `palladium ${mutation}`, "COMMENT", []);
  },
);

test("a draft is found by who writes, reads or reviews it and by the secretariat", async () => {
  const author = { email: "author@example.org" };
  const authorKey = await storePerson(hub.services, author);
  const { key, slug } = await storePractice(hub, {
    title: "Rhodium from old catalysts",
    published: false,
    authorKey,
  });
  const reader = { email: "reader@example.org" };
  const db = hub.services.database.kysely;
  await db
    .insertInto("practice_author")
    .values({
      id: crypto.randomUUID(),
      practice_id: key,
      person_id: await storePerson(hub.services, reader),
      capacity: "expert",
      access: "read",
      since: hub.services.clock.now(),
    })
    .execute();
  const reviewer = { email: "reviewer@example.org" };
  const [round, at] = [crypto.randomUUID(), hub.services.clock.now()];
  await db
    .insertInto("review_round")
    .values({
      id: round,
      practice_id: key,
      number: 1,
      submitted_by: authorKey,
      submitted_at: at,
      outcome: null,
      ended_at: null,
    })
    .execute();
  await db
    .insertInto("review")
    .values({
      id: crypto.randomUUID(),
      round_id: round,
      reviewer_id: await storePerson(hub.services, reviewer),
      city_id: null,
      organisation_id: null,
      assigned_by: null,
      assigned_at: at,
      verdict: null,
      given_at: null,
    })
    .execute();
  await indexStale(hub.services.database);
  for (const who of [author, reader, reviewer]) {
    const client = hub.client();
    await client.signInAs(who);
    await expectFound(client, "rhodium", "PRACTICE", [slug]);
  }
  for (const [who, client] of Object.entries(viewers))
    await expectFound(client, "rhodium", "PRACTICE", who === "secretariat" ? [slug] : []);
});

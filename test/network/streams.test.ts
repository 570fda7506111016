import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { themeIds } from "#test/support/practice.ts";
import type { Subscription } from "#test/support/subscription.ts";
import { change, cityId, join, makeWorkshop, say } from "#test/support/workshop.ts";

let hub: TestHub;
let here: string;
let elsewhere: string;
let air: string;
let water: string;
beforeAll(async () => {
  hub = await startHub();
  here = (await cityId(hub)).id;
  elsewhere = (await cityId(hub, "id-surabaya")).id;
  [air, water] = (await themeIds(hub, ["clean-air", "clean-water"])) as [string, string];
});
afterAll(() => hub.stop());

interface Told {
  __typename: string;
  cursor: string;
  posted?: boolean;
  said?: { body: string } | null;
  discussed?: { body: string } | null;
  challenge?: { title: string };
}

const selection = `{ __typename cursor
  ... on NetworkWorkshopCommentChanged { posted said: comment { body } }
  ... on NetworkDiscussionCommentChanged { posted discussed: comment { body } }
  ... on NetworkChallengeMoved { challenge { title } } }`;
const streams = {
  network: `subscription { told: networkEvents ${selection} }`,
  city: `subscription ($id: ID!) { told: cityEvents(cityId: $id) ${selection} }`,
  theme: `subscription ($id: ID!) { told: themeEvents(themeId: $id) ${selection} }`,
};
type Followed = Subscription<{ told: Told }>;

async function now(): Promise<string> {
  const { networkEventCursor } = await hub
    .client()
    .ask<{ networkEventCursor: string }>("{ networkEventCursor }");
  return networkEventCursor;
}

function follow(stream: keyof typeof streams, after: string, id?: string): Followed {
  return hub.client().subscribe<{ told: Told }>(streams[stream], { id }, { after });
}

/** Up to and with the challenge of that title, which everybody hears of who follows. */
async function upTo(followed: Followed, title: string): Promise<Told[]> {
  await followed.find(({ told }) => told.challenge?.title === title);
  const told = followed.results.map((result) => result.told);
  return told.slice(0, told.findIndex(({ challenge }) => challenge?.title === title) + 1);
}

async function raise(client: TestClient, city: string, themes: string[], title: string) {
  const words = { language: "en", title, severity: "SERIOUS" };
  const input = { clientKey: randomUUID(), cityId: city, themeIds: themes, ...words };
  const selected = "... on ChangeChallengeSuccess { challenge { id } }";
  const made = await change(client, "createChallenge", input, selected);
  return (made["challenge"] as { id: string }).id;
}

async function discuss(client: TestClient, subjectId: string, body: string) {
  const words = { body, language: "en", attribution: "PERSONAL" };
  const input = { subjectId, clientKey: randomUUID(), ...words };
  const { __typename } = await change(client, "postDiscussionComment", input, "");
  expect(__typename).toMatch(/Success$/);
}

async function secretariat(): Promise<TestClient> {
  const client = hub.client();
  await client.signInAs({ email: "s@example.org", memberships: [{ role: "secretariat" }] });
  return client;
}

test("a city and a theme hear what concerns them, in the order and with the cursors of the network", async () => {
  const start = await now();
  const client = await secretariat();
  const smoke = await raise(client, here, [air], "Smoke");
  await raise(client, elsewhere, [water], "Foam");
  await discuss(client, smoke, "It comes from the kilns.");
  const end = { city: here, themes: [air, water] };
  await raise(client, end.city, end.themes, "End");

  const [whole, city, theme] = await Promise.all([
    upTo(follow("network", start), "End"),
    upTo(follow("city", start, here), "End"),
    upTo(follow("theme", start, water), "End"),
  ]);
  const titles = (told: Told[]) => told.map(({ challenge }) => challenge?.title ?? "comment");
  expect(titles(whole)).toEqual(["Smoke", "Foam", "comment", "End"]);
  expect(titles(city)).toEqual(["Smoke", "comment", "End"]);
  expect(titles(theme)).toEqual(["Foam", "End"]);
  expect(whole.map(({ cursor }) => cursor)).toEqual(
    expect.arrayContaining([...city, ...theme].map(({ cursor }) => cursor)),
  );

  // Whoever followed the network goes on with a city from where it stood.
  const later = await upTo(follow("city", whole[1]!.cursor, here), "End");
  expect(titles(later)).toEqual(["comment", "End"]);
});

test("what is said in a public workshop is the network's to know, and its words only while it is public", async () => {
  const start = await now();
  const open = await makeWorkshop(hub, {});
  const closed = await makeWorkshop(hub, { visibility: "INVITED" });
  const mai = (await join(open, hub.client(), "Mai")).client;
  const first = await say(mai, open.items[0]!, "First words");
  const { id: commentId } = first["comment"] as { id: string };
  await say((await join(closed, hub.client(), "Bay")).client, closed.items[0]!, "Among us");
  await change(open.host, "hideComment", { commentId, reason: "An address" }, "");
  await raise(await secretariat(), here, [air], "Said");
  const told = await upTo(follow("network", start), "Said");
  const comments = told.filter(({ __typename }) => __typename === "NetworkWorkshopCommentChanged");
  // Told as they are now: both events show the comment that is hidden.
  expect(comments).toMatchObject([
    { posted: true, said: { body: "" } },
    { posted: false, said: { body: "" } },
  ]);
  await change(open.host, "showComment", { commentId }, "");
  const shown = await upTo(follow("network", start), "Said");
  expect(JSON.stringify(shown)).toContain("First words");
  expect(JSON.stringify(shown)).not.toContain("Among us");

  await change(open.host, "updateWorkshop", { workshopId: open.id, visibility: "INVITED" }, "");
  const after = await upTo(follow("network", start), "Said");
  // At the same places, without a gap: that it is told of no more stands where it was told of.
  const closedTo = (name: string) =>
    name === "NetworkWorkshopChanged" ? "NetworkWorkshopNoLongerPublic" : name;
  expect(after.map(({ __typename }) => __typename)).toEqual(
    shown.map(({ __typename }) => closedTo(__typename)),
  );
  expect(after.filter(({ posted }) => posted)).toMatchObject([{ said: null }]);
});

test("RT3: a stream says that there is no such city, and that a cursor is not its own", async () => {
  const nowhere = Buffer.from("City:00000000-0000-7000-8000-000000000000").toString("base64url");
  const lost = hub.client().subscribe(streams.city, { id: nowhere });
  expect(await lost.end()).toMatchObject([{ extensions: { code: "NOT_FOUND" } }]);
  const strange = follow("theme", "bm9ib2R5", air);
  expect((await strange.next()).told.__typename).toBe("ResumeFailed");
});

import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "#test/support/browser.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { findingsOn, openPage } from "#test/support/page-findings.ts";
import { themeIds } from "#test/support/practice.ts";
import { makePeople, type People, setStage, type Somebody } from "#test/support/practice-stage.ts";
import { change, cityId } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;
let people: People;
/** Where each of them looks, known when there is something to look at. */
let paths: Record<"author" | "secretariat", readonly string[]>;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
  people = await makePeople(hub);
  const draft = await setStage(hub, people, "draft");
  const inReview = await setStage(hub, people, "inReview");
  const { slug, adoptionSlug } = await setStage(hub, people, "takenOver");
  paths = {
    author: [
      "/practices",
      "/practices/new",
      ...parts.map((part) => `/practices/${draft.slug}/write#${part}`),
      `/practices/${draft.slug}/history`,
      `/practices/${draft.slug}`,
      `/practices/${slug}`,
      `/practices/${slug}/en/1`,
      "/search?q=waste",
      "/news",
      "/work",
    ],
    secretariat: [
      `/practices/${inReview.slug}/review`,
      `/practices/${slug}/adopt`,
      `/adoptions/${adoptionSlug}`,
      "/adoptions",
      "/adoptions/new",
      "/challenges",
      "/challenges/new",
      `/challenges/${await describeChallenge()}`,
    ],
  };
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const parts = [
  "problem",
  "done",
  "cost",
  "conditions",
  "results",
  "difficulties",
  "lessons",
  "contacts",
  "sources",
  "body",
  "check",
];

async function describeChallenge(): Promise<string> {
  const made = await change(
    people.clients.author,
    "createChallenge",
    {
      clientKey: randomUUID(),
      cityId: (await cityId(hub)).id,
      language: "en",
      title: "Waste of the night market",
      description: "It is burnt behind the stalls.",
      severity: "SERIOUS",
      themeIds: await themeIds(hub, ["clean-land"]),
    },
    "... on ChangeChallengeSuccess { challenge { slug } }",
  );
  return (made["challenge"] as { slug: string }).slug;
}

async function findingsOf(
  who: Somebody & keyof typeof paths,
  options: (typeof looks)[number]["options"],
): Promise<string[]> {
  const page = await openPage(browser, hub.address, options, people.clients[who]);
  const findings = await findingsOn(page, hub.address, paths[who]);
  await page.context().close();
  return findings;
}

describe.each(looks)("$look, $language", ({ options }) => {
  test("axe finds nothing where an author reads and writes, and nothing scrolls sideways", async () => {
    expect(await findingsOf("author", options)).toEqual([]);
  });

  test("axe finds nothing where the secretariat reviews and cities adopt", async () => {
    expect(await findingsOf("secretariat", options)).toEqual([]);
  });
});

import { readFileSync } from "node:fs";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, phone, startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  addResult,
  beginNote,
  giveReview,
  goOn,
  inviteAuthor,
  moveOn,
  nameReviewer,
  submitNote,
  takeOver,
  writeWhatIsNeeded,
} from "#test/support/practice-steps.ts";
import { until } from "#test/support/until.ts";
import { Visitor } from "#test/support/visitor.ts";
import { cityId, join, makeWorkshop, say } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

/** Somebody of a city, or of the secretariat, signed in at a browser. */
async function arrive(
  name: string,
  city: string | null,
  device: BrowserContextOptions = desk,
): Promise<{ visitor: Visitor; client: TestClient }> {
  const client = hub.client();
  const membership =
    city === null
      ? { role: "secretariat" as const }
      : { role: "city_editor" as const, cityId: (await cityId(hub, city)).key };
  const email = `${name.replaceAll(" ", ".").toLowerCase()}@example.org`;
  await client.signInAs({ email, name, memberships: [membership] });
  return { visitor: await Visitor.at(browser, hub.address, device, client), client };
}

const story = (visitor: Visitor) => visitor.page.getByRole("textbox", { name: "The whole story" });

/** What the hub has of the note, long part and fields. */
async function stored(slug: string): Promise<string> {
  const { plain, content } = await hub.services.database.kysely
    .selectFrom("practice_text")
    .innerJoin("practice", "practice.id", "practice_text.practice_id")
    .select(["plain", "content"])
    .where("practice.slug", "=", slug)
    .executeTakeFirstOrThrow();
  return `${plain} ${JSON.stringify(content)}`;
}

async function hasStored(slug: string, texts: readonly string[]): Promise<void> {
  await until(`"${texts.join(", ")}" to be stored`, async () => {
    const text = await stored(slug);
    return texts.every((each) => text.includes(each));
  });
}

/** Two write the long part; Mai's network is cut in between, and nothing is lost. */
async function writeTogether(mai: Visitor, budi: Visitor, slug: string): Promise<void> {
  await budi.open(`/practices/${slug}/write#body`);
  await story(budi).waitFor();
  await story(mai).click();
  await mai.page.keyboard.type("Sorted at the market. ");
  await story(budi).getByText("Sorted at the market.").waitFor();
  await mai.cut();
  await mai.page.keyboard.type("Written on the boat. ");
  await mai.page.getByText("Not connected. What you wrote is kept on this device.").waitFor();
  await story(budi).click();
  await budi.page.keyboard.press("Control+Home");
  await budi.page.keyboard.type("Sold as compost. ");
  await hasStored(slug, ["Sorted at the market.", "Sold as compost."]);
  // Going from part to part needs no network; what is written there is kept as well.
  await mai.page.getByRole("link", { name: "Next: Check and submit" }).click();
  await mai.page.goBack();
  await story(mai).getByText("Written on the boat.").waitFor();
  expect(await stored(slug)).not.toContain("Written on the boat.");
  await mai.context.setOffline(false);
  mai.mendSockets();
  await story(mai).getByText("Sold as compost.").waitFor();
  await story(budi).getByText("Written on the boat.").waitFor();
  await hasStored(slug, ["Sorted at the market.", "Written on the boat.", "Sold as compost."]);
}

interface Chain {
  workshop: { outcomes: { nodes: { result: { adoptions: { nodes: Adopted[] } } }[] } };
}

interface Adopted {
  state: string;
}

const chain = readFileSync(
  new URL("../../schema/queries/chain-from-a-workshop.graphql", import.meta.url),
  "utf8",
);

test("a practice is written by two cities, reviewed, sent back, published, taken over and stopped", async () => {
  const workshop = await makeWorkshop(hub);
  const { visitor: mai, client } = await arrive("Nguyễn Thị Mai", "vn-ha-long", phone);
  const { visitor: budi } = await arrive("Budi Santoso", "id-surabaya");
  await join(workshop, client);
  const { comment } = await say(client, workshop.items[0]!, "Our market sorts its waste");
  const { id: said } = comment as { id: string };

  // Three fields on a phone, then the rest, part by part.
  await mai.open(`/practices/new?from=${said}`);
  const slug = await beginNote(mai.page, "Compost from market waste", "Market waste was burnt.");
  await writeWhatIsNeeded(mai.page);
  await inviteAuthor(mai.page, "Budi Santoso");
  await goOn(mai.page, "Sources");
  await goOn(mai.page, "The whole story");
  await writeTogether(mai, budi, slug);
  await mai.open(`/practices/${slug}/write#results`);
  const weighed = { claim: "Less waste is burnt", before: "40", now: "12" };
  await addResult(mai.page, weighed);
  await mai.open(`/practices/${slug}/write#check`);
  await mai.page.getByRole("link", { name: "Choose at least one theme." }).click();
  await mai.page.getByRole("checkbox", { name: "Clean land" }).check();
  await mai.open(`/practices/${slug}/write#check`);
  await submitNote(mai.page);

  // Da Nang asks for changes; the authors see it at once, change it and submit it again.
  const { visitor: office } = await arrive("Office", null);
  const { visitor: hoa } = await arrive("Lê Thị Hoa", "vn-da-nang");
  const { visitor: somchai } = await arrive("Somchai Dee", "th-nan");
  const review = `/practices/${slug}/review`;
  await office.open(review);
  await nameReviewer(office.page, "Lê Thị Hoa");
  await hoa.open(review);
  await giveReview(hoa.page, "Who empties the bins?");
  await mai.page.getByText("It is the authors’ turn").waitFor();
  await mai.page.getByText("Who empties the bins?").waitFor();
  await mai.page.getByRole("link", { name: "Go on writing" }).click();
  await mai.open(`/practices/${slug}/write#difficulties`);
  await mai.page
    .getByRole("textbox", { name: "What was hard, what failed" })
    .fill("The market empties them; nobody does on holidays.");
  await goOn(mai.page, "Lessons");
  await hasStored(slug, ["The market empties them"]);
  await mai.open(`/practices/${slug}/write#check`);
  await submitNote(mai.page);

  // Two other cities approve: it is published, locked, with a fingerprint.
  await office.page.getByText("It is the secretariat’s turn to name reviewers").waitFor();
  await nameReviewer(office.page, "Lê Thị Hoa");
  await nameReviewer(office.page, "Somchai Dee");
  await hoa.open(review);
  await giveReview(hoa.page);
  await somchai.open(review);
  await giveReview(somchai.page);
  const reader = await Visitor.at(browser, hub.address, desk);
  await reader.open(`/practices/${slug}`);
  await reader.page.getByRole("link", { name: /^Version 1/ }).click();
  await reader.page.waitForURL(`**/practices/${slug}/en/1`);
  const { hash } = await hub.services.database.kysely
    .selectFrom("practice_version")
    .innerJoin("practice", "practice.id", "practice_version.practice_id")
    .select("hash")
    .where("practice.slug", "=", slug)
    .executeTakeFirstOrThrow();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  await reader.page.getByText(hash).waitFor();

  // Cebu takes it over, uses it and measures; Melaka tries it and stops.
  const { visitor: cebu } = await arrive("Ana Cruz", "ph-cebu");
  await cebu.open(`/practices/${slug}`);
  await takeOver(cebu.page, "Piloting", "One market, ten stalls.");
  await moveOn(cebu.page, "In use", "All five markets.");
  await addResult(cebu.page, { claim: "Less goes to the landfill", before: "45", now: "9.5" });
  const { visitor: melaka } = await arrive("Siti Aminah", "my-melaka");
  await melaka.open(`/practices/${slug}`);
  await takeOver(melaka.page, "Piloting", "One market.");
  const reason = "the bins were stolen twice";
  await moveOn(melaka.page, "Stopped", reason);
  await reader.open(`/practices/${slug}`);
  const others = reader.page.getByRole("region", { name: "In other cities" });
  await others.getByText("in use in 1 city").waitFor();
  await others.getByText(`stopped in 1 city because “${reason}”`).waitFor();

  // A partner walks from the room to what was measured, in one query.
  const { workshop: walked } = await hub.client().ask<Chain>(chain, { slug: workshop.slug });
  const { nodes } = walked.outcomes;
  expect(nodes).toMatchObject([
    { comment: { body: "Our market sorts its waste" }, result: { slug } },
  ]);
  expect(nodes[0]!.result.adoptions.nodes.toSorted(byState)).toMatchObject([
    {
      state: "IN_USE",
      city: { name: "Cebu City" },
      measuredResults: { nodes: [{ valueBefore: 45, value: 9.5, unit: "t/day" }] },
    },
    { state: "STOPPED", city: { name: "Melaka" }, stoppedReason: reason },
  ]);
});

const byState = (one: Adopted, other: Adopted) => one.state.localeCompare(other.state);

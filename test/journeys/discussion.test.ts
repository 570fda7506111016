import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noteActivity } from "#server/core/activity.ts";
import { findingsAt } from "#test/support/axe.ts";
import { desk, startBrowser } from "#test/support/browser.ts";
import type { TestClient } from "#test/support/client.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { looks } from "#test/support/looks.ts";
import { storePractice } from "#test/support/published-practice.ts";
import { until } from "#test/support/until.ts";
import { Visitor } from "#test/support/visitor.ts";
import { cityId } from "#test/support/workshop.ts";

let hub: TestHub;
let browser: Browser;
let lan: TestClient;
let budi: TestClient;

beforeAll(async () => {
  hub = await startHub({ client: true });
  browser = await startBrowser();
  const haLong = await cityId(hub);
  lan = hub.client();
  await lan.signInAs({
    email: "lan@example.org",
    name: "Lan Nguyễn",
    memberships: [{ role: "member", cityId: haLong.key }],
  });
  budi = hub.client();
  await budi.signInAs({ email: "budi@example.org", name: "Budi" });
});
afterAll(async () => {
  await browser.close();
  await hub.stop();
});

const open = (client?: TestClient) => Visitor.at(browser, hub.address, desk, client);

test("two people discuss a practice live; what one writes without a network arrives once", async () => {
  const practice = await storePractice(hub, { title: "Compost from market waste" });
  const [asks, answers] = [await open(lan), await open(budi)];
  for (const visitor of [asks, answers]) {
    await visitor.open(`/practices/${practice.slug}`);
    await visitor.page.getByRole("textbox", { name: "Your comment" }).waitFor();
  }
  await asks.page.getByRole("textbox", { name: "Your comment" }).fill("What does a tonne cost?");
  await asks.page.getByRole("combobox", { name: "In whose name" }).selectOption({ index: 1 });
  await asks.page.getByRole("button", { name: "Send" }).click();
  const question = answers.page.getByRole("article", { name: /Lan Nguyễn/ });
  await question.getByText("What does a tonne cost?").waitFor();
  await question.getByRole("button", { name: /Useful/ }).click();
  await asks.page.getByRole("button", { name: /Useful 1/ }).waitFor();

  await question.getByRole("button", { name: "Reply" }).click();
  await answers.cut();
  await answers.page.getByRole("textbox", { name: "Your comment" }).fill("About 40 USD.");
  await answers.page.getByRole("button", { name: "Send" }).click();
  await answers.page.getByRole("article", { name: "Your comment that is not sent yet" }).waitFor();
  await answers.context.setOffline(false);
  answers.mendSockets();
  const answer = asks.page.getByRole("article", { name: /Budi/ });
  await answer.getByText("About 40 USD.").waitFor();
  await answer.getByText("What does a tonne cost?").waitFor();
  const { count } = await hub.services.database.kysely
    .selectFrom("discussion_comment")
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .where("practice_id", "=", practice.key)
    .executeTakeFirstOrThrow();
  expect(Number(count)).toBe(2);
  await asks.context.close();
  await answers.context.close();
});

test("who follows a city reads what is new there, and goes to it", async () => {
  const surabaya = await cityId(hub, "id-surabaya");
  await lan.ask(`mutation ($id: ID!) { follow(input: { id: $id }) { __typename } }`, {
    id: surabaya.id,
  });
  const practice = await storePractice(hub, { title: "Water from roofs" });
  await noteActivity(hub.services.database.kysely, hub.services.clock.now(), {
    kind: "practice_published",
    cityIds: [surabaya.key],
    practiceId: practice.key,
  });
  const visitor = await open(lan);
  await visitor.open("/news");
  const line = visitor.page.getByRole("listitem").filter({ hasText: "Water from roofs" });
  await line.getByText("new", { exact: true }).waitFor();
  // Who reads the page anew has lost nothing; who goes on has seen it.
  await visitor.page.reload();
  await line.getByText("new", { exact: true }).waitFor();
  const account = visitor.page.getByRole("button", { name: /^Account of/ });
  const withNews = account.and(visitor.page.getByLabel(/There is something new/));
  await withNews.waitFor();
  await line.getByRole("link").click();
  await visitor.page.getByRole("heading", { name: "Water from roofs" }).first().waitFor();
  await withNews.waitFor({ state: "detached" });
  await account.waitFor();
  await visitor.open("/news");
  await line.waitFor();
  expect(await line.getByText("new", { exact: true }).count()).toBe(0);

  const followed = visitor.page.getByRole("list", { name: "What you follow" });
  await followed.getByRole("link", { name: "Surabaya" }).waitFor();
  await followed.getByRole("button", { name: "Following: Surabaya" }).click();
  await followed.getByRole("button", { name: "Follow Surabaya" }).waitFor();
  await until("it is followed no more", async () => {
    const { viewer } = await lan.ask<{ viewer: { following: { totalCount: number } } }>(
      "{ viewer { following { totalCount } } }",
    );
    return viewer.following.totalCount === 0;
  });
  await visitor.page.reload();
  await visitor.page.getByText("You follow nothing yet").waitFor();
  expect(await followed.count()).toBe(0);
  await visitor.context.close();
});

test("who follows nothing yet is offered their own city first", async () => {
  const surabaya = await cityId(hub, "id-surabaya");
  const officer = hub.client();
  await officer.signInAs({
    email: "officer@example.org",
    memberships: [{ role: "member", cityId: surabaya.key }],
  });
  const visitor = await open(officer);
  await visitor.open("/news");
  const first = visitor.page.getByRole("list", { name: "What to follow" }).getByRole("listitem");
  await first.first().filter({ hasText: "Your city" }).waitFor();
  await first.first().getByRole("button", { name: "Follow Surabaya" }).click();
  await first.first().getByRole("button", { name: "Following: Surabaya" }).waitFor();
  await visitor.page.reload();
  const followed = visitor.page.getByRole("list", { name: "What you follow" });
  await followed.getByRole("link", { name: "Surabaya" }).waitFor();
  await visitor.context.close();
});

test.for(looks)(
  "discussion and news are read on every screen: $look, $language",
  async ({ options }) => {
    const practice = await storePractice(hub, { title: "Clean canals" });
    const { node } = await lan.ask<{ node: { id: string } }>(
      `query ($id: ID!) { node(id: $id) { id } }`,
      { id: practice.id },
    );
    for (const [client, body] of [
      [lan, "Bao nhiêu hộ dân tham gia? ".repeat(8)],
      [budi, "About four hundred."],
    ] as const)
      await client.ask(
        `mutation ($input: PostDiscussionCommentInput!) { postDiscussionComment(input: $input) { __typename } }`,
        {
          input: {
            subjectId: node.id,
            clientKey: crypto.randomUUID(),
            body,
            language: client === lan ? "vi" : "en",
            attribution: client === lan ? "AGENCY" : "PERSONAL",
          },
        },
      );
    const visitor = await Visitor.at(browser, hub.address, options, lan);
    await visitor.open(`/practices/${practice.slug}`);
    await visitor.page.getByText("About four hundred.").waitFor();
    const findings = await findingsAt(visitor.page, "discussion");
    await visitor.open("/news");
    await visitor.page.getByRole("heading", { level: 1 }).waitFor();
    findings.push(...(await findingsAt(visitor.page, "news")));
    await visitor.context.close();
    expect(findings).toEqual([]);
  },
);

test("the address of a comment opens the discussion at it, however far back it is", async () => {
  const practice = await storePractice(hub, { title: "Rain gardens" });
  const { node } = await lan.ask<{ node: { id: string } }>(
    `query ($id: ID!) { node(id: $id) { id } }`,
    { id: practice.id },
  );
  const say = (body: string) =>
    lan.ask<{ said: { comment: { id: string; url: string } } }>(
      `mutation ($input: PostDiscussionCommentInput!) { said: postDiscussionComment(input: $input) {
        ... on ChangeDiscussionCommentSuccess { comment { id url } } } }`,
      {
        input: {
          subjectId: node.id,
          clientKey: crypto.randomUUID(),
          body,
          language: "en",
          attribution: "PERSONAL",
        },
      },
    );
  const { said } = await say("The first of many words.");
  const { kysely } = hub.services.database;
  const [first] = await kysely
    .selectFrom("discussion_comment")
    .selectAll()
    .orderBy("created_at", "desc")
    .limit(1)
    .execute();
  // More than two pages of them; one person may not say as much in a minute.
  const later = Array.from({ length: 65 }, (_, index) => ({
    ...first!,
    id: crypto.randomUUID(),
    client_key: crypto.randomUUID(),
    seq: first!.seq + 1 + index,
    body: `Word ${index + 1}`,
  }));
  await kysely.insertInto("discussion_comment").values(later).execute();
  const visitor = await open();
  await visitor.open(said.comment.url.slice(hub.address.length));
  const there = visitor.page.locator(`article[data-comment="${said.comment.id}"]:focus`);
  await there.waitFor();
  expect(await there.textContent()).toContain("The first of many words.");
  await visitor.context.close();
});

test("who is not signed in reads the discussion and is shown the way in", async () => {
  const practice = await storePractice(hub, { title: "Shade trees" });
  const visitor = await open();
  await visitor.open(`/practices/${practice.slug}`);
  const hint = visitor.page.getByRole("link", { name: "Sign in to take part in the discussion" });
  expect(await hint.getAttribute("href")).toContain(practice.slug);
  expect(await visitor.page.getByRole("textbox", { name: "Your comment" }).count()).toBe(0);
  await visitor.context.close();
});

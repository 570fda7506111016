import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startHub({ demo: true });
});
afterAll(() => hub?.stop());

interface Viewer {
  following: { totalCount: number };
  news: { totalCount: number };
  newsCount: number;
}

test("whoever looks as a demo person follows something, and there is news of it", async () => {
  const { hub: facts } = await hub
    .client()
    .ask<{ hub: { demoPeople: { id: string }[] } }>("{ hub { demoPeople { id } } }");
  expect(facts.demoPeople.length).toBeGreaterThan(5);
  for (const { id } of facts.demoPeople) {
    const client = hub.client();
    await client.ask(
      `mutation ($input: SignInAsDemoPersonInput!) { signInAsDemoPerson(input: $input) { __typename } }`,
      { input: { personId: id } },
    );
    const { viewer } = await client.ask<{ viewer: Viewer }>(
      "{ viewer { following { totalCount } news(first: 5) { totalCount } newsCount } }",
    );
    expect(viewer.following.totalCount).toBeGreaterThan(0);
    expect(viewer.news.totalCount).toBeGreaterThan(0);
    // Some of it is marked as new on the first look.
    expect(viewer.newsCount).toBeGreaterThan(0);
  }
});

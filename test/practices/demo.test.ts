import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadDemo } from "#server/demo.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";

let hub: TestHub;

beforeAll(async () => {
  hub = await startHub({ demo: true });
});
afterAll(() => hub.stop());

test("the demo shows a practice that was published twice, with a verified result", async () => {
  const { practice } = await hub.client().ask(
    `{ practice(slug: "neighbourhood-sorting-groups-demo") { measured caveat(language: "en") { text } state
      currentVersion { number hash canonical changeNote authors { name seatName } }
      versions { nodes { number state } }
      evidence { nodes { value valueBefore counts verifiedFor { ... on City { slug } } } } } }`,
  );
  const { currentVersion: version } = practice as { currentVersion: Record<string, string> };
  expect(createHash("sha256").update(version["canonical"]!).digest("hex")).toBe(version["hash"]);
  expect(practice).toMatchObject({
    measured: true,
    state: "PUBLISHED",
    caveat: { text: "Invented, to look at the hub with: no city did this." },
    currentVersion: { number: 2, authors: [{ name: "Dewi Lestari Putri (demo)" }] },
    versions: {
      nodes: [
        { number: 2, state: "PUBLISHED" },
        { number: 1, state: "SUPERSEDED" },
      ],
    },
    evidence: {
      nodes: [{ value: 310, valueBefore: 480, counts: true, verifiedFor: { slug: "vn-da-nang" } }],
    },
  });
});

test("the demo's draft and the practice in review are for those who work on them", async () => {
  const slugs = ["market-waste-two-bins-demo", "school-drain-watch-demo"];
  const ask = (client: ReturnType<TestHub["client"]>) =>
    client.ask(
      `{ ${slugs
        .map(
          (slug, at) => `p${at}: practice(slug: "${slug}") { state turn { whose people { name } }
        authors { capacity } }`,
        )
        .join(" ")} }`,
    );
  expect(await ask(hub.client())).toEqual({ p0: null, p1: null });
  const secretariat = hub.client();
  await secretariat.signInAs({ email: "secretariat@example.org" });
  expect(await ask(secretariat)).toEqual({
    p0: {
      state: "DRAFT",
      turn: {
        whose: "AUTHORS",
        people: [{ name: "Phạm Quốc Bảo (demo)" }, { name: "Lê Thị Mai (demo)" }],
      },
      authors: expect.arrayContaining([
        { capacity: "AUTHOR" },
        { capacity: "AUTHOR" },
        { capacity: "EXPERT" },
      ]) as unknown,
    },
    p1: {
      state: "IN_REVIEW",
      turn: { whose: "REVIEWERS", people: [{ name: "ຄຳແພງ ສີສະຫວາດ (demo)" }] },
      authors: [{ capacity: "AUTHOR" }],
    },
  });
});

test("demo people talk under a practice that is invented, and only ask under one of a real city", async () => {
  const comments = `comments(first: 10) { totalCount nodes { body language author { name }
    onBehalfOf { ... on City { slug } } inReplyTo { author { name } } reactions { kind count } } }`;
  const { invented, real } = await hub.client().ask<Record<string, Talk>>(`{
    invented: practice(slug: "neighbourhood-sorting-groups-demo") { ${comments} }
    real: practice(slug: "ha-long-bay-without-plastic") { ${comments} }
  }`);
  expect(invented!.comments.totalCount).toBe(5);
  expect(invented!.comments.nodes[1]).toMatchObject({
    author: { name: "Dewi Lestari Putri (demo)" },
    onBehalfOf: { slug: "id-surabaya" },
    inReplyTo: { author: { name: "Phạm Quốc Bảo (demo)" } },
    reactions: expect.arrayContaining([{ kind: "THANKS", count: 1 }]) as unknown,
  });
  const languages = (talk: Talk) => new Set(talk.comments.nodes.map(({ language }) => language));
  for (const talk of [invented!, real!]) expect(languages(talk)).toEqual(new Set(["en", "vi"]));
  for (const { body } of real!.comments.nodes) expect(body).not.toMatch(/\d/);
});

interface Talk {
  comments: { totalCount: number; nodes: { body: string; language: string }[] };
}

test("loading the demo again adds nothing", async () => {
  const rows = () =>
    Promise.all(
      (["discussion_comment", "discussion_reaction", "follow"] as const).map((table) =>
        hub.services.database.kysely.selectFrom(table).selectAll().execute(),
      ),
    );
  const before = await rows();
  expect(before.map(({ length }) => length > 0)).toEqual([true, true, true]);
  await loadDemo(hub.services);
  expect(await rows()).toEqual(before);
});

import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
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

import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { search } from "#test/search/search.ts";

let hub: TestHub;

/** Titles of practices as cities of these languages write them. */
const titles: Record<string, string> = {
  vi: "Phân loại rác tại nguồn ở thành phố Đà Nẵng",
  th: "การจัดการขยะมูลฝอยในชุมชนเมืองพิษณุโลก",
  lo: "ການຄຸ້ມຄອງຂີ້ເຫຍື້ອໃນນະຄອນຫຼວງວຽງຈັນ",
  km: "ការគ្រប់គ្រងសំណល់រឹងនៅរាជធានីភ្នំពេញ",
  my: "ရန်ကုန်မြို့၏အမှိုက်စီမံခန့်ခွဲမှု",
  en: "City-wide composting with households",
};

beforeAll(async () => {
  hub = await startHub();
  for (const [language, title] of Object.entries(titles)) await publish(language, title);
  await publish("en", "Nothing of this is public", "draft");
  await indexStale(hub.services.database);
});
afterAll(() => hub?.stop());

async function publish(language: string, title: string, state = "published"): Promise<void> {
  const db = hub.services.database.kysely;
  const city = await db.selectFrom("city").select("id").orderBy("slug").executeTakeFirstOrThrow();
  const [id, at] = [randomUUID(), new Date("2026-01-05T00:00:00Z")];
  const content = JSON.stringify({ title, problem: "" });
  const common = { practice_id: id, language, original: true, content, plain: "" };
  await db
    .insertInto("practice")
    .values({
      id,
      slug: `${state}-${language}`,
      city_id: city.id,
      language,
      state: "draft",
      state_since: at,
      created_at: at,
    })
    .execute();
  await db
    .insertInto("practice_text")
    .values({ ...common, id: randomUUID(), saved_at: at })
    .execute();
  if (state === "draft") return;
  const version = randomUUID();
  await db
    .insertInto("practice_version")
    .values({
      ...common,
      id: version,
      number: 1,
      state: "published",
      title,
      html: "",
      markdown: "",
      hash: createHash("sha256").update(title).digest("hex"),
      published_at: at,
    })
    .execute();
  await db
    .updateTable("practice")
    .set({ state: "published", current_version_id: version })
    .where("id", "=", id)
    .execute();
}

describe("a practice is found by words of its language", () => {
  const finds: [string, string][] = [
    ["phân loại rác", "vi"],
    ["phan loai rac", "vi"],
    ["PHAN LOAI", "vi"],
    ["rác tại nguồn", "vi"],
    ["phan loia rac", "vi"],
    ["ขยะ", "th"],
    ["การจัดการขยะ", "th"],
    ["ชุมชน", "th"],
    ["ຂີ້ເຫຍື້ອ", "lo"],
    ["ນະຄອນຫຼວງ", "lo"],
    ["សំណល់រឹង", "km"],
    ["គ្រប់គ្រង", "km"],
    ["အမှိုက်", "my"],
    ["စီမံခန့်ခွဲ", "my"],
    ["composting", "en"],
    ["compsting", "en"],
  ];
  test.each(finds)("%s finds the one in %s", async (typed, language) => {
    const { hits } = await search(hub.client(), typed, { kinds: ["PRACTICE"] });
    expect(hits[0]?.title).toBe(titles[language]);
    expect(hits[0]?.titleParts.map(({ text }) => text).join("")).toBe(titles[language]);
  });
});

describe("a draft", () => {
  const readers: [
    string,
    Parameters<ReturnType<TestHub["client"]>["signInAs"]>[0] | null,
    number,
  ][] = [
    ["nobody", null, 0],
    ["a member of the network", { email: "m@example.org", memberships: [{ role: "expert" }] }, 0],
    ["the secretariat", { email: "s@example.org", memberships: [{ role: "secretariat" }] }, 1],
  ];
  test.each(readers)("is found by %s as often as it may be read", async (_, who, count) => {
    const client = hub.client();
    if (who) await client.signInAs(who);
    const { hits, facets } = await search(client, "nothing public");
    expect(hits.filter(({ state }) => state === "DRAFT")).toHaveLength(count);
    const drafts = facets.flatMap(({ values }) => values).find(({ value }) => value === "DRAFT");
    expect(drafts?.count ?? 0).toBe(count);
  });
});

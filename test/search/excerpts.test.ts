import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexStale } from "#server/features/search/index-stale.ts";
import { type Found, search } from "#test/search/search.ts";
import { startHub, type TestHub } from "#test/support/hub.ts";
import { storePractice } from "#test/support/published-practice.ts";

let hub: TestHub;

const filling = "Households carry their glass and paper to the corner of the street. ".repeat(120);
/** What stands far inside of long texts. */
const bodies: Record<string, string> = {
  marks: `${filling}Người dân phân loại rác tại nguồn, mỗi sáng thứ hai. ${filling}`,
  Thai: `${filling}ชุมชนเมืองจัดการขยะมูลฝอยด้วยตนเองทุกวัน ${filling}`,
  Khmer: `${filling}ការគ្រប់គ្រងសំណល់រឹងនៅរាជធានីភ្នំពេញ ${filling}`,
  signs: `${filling}The <script>alert("promethium")</script> & "quotes" stay as they are. ${filling}`,
};

beforeAll(async () => {
  hub = await startHub();
  for (const [name, plain] of Object.entries(bodies))
    await storePractice(hub, { title: `A note on ${name}`, plain });
  await indexStale(hub.services.database);
}, 60_000);
afterAll(() => hub?.stop());

async function hitOf(typed: string, name: string): Promise<Found> {
  const { hits } = await search(hub.client(), typed, { kinds: ["PRACTICE"] });
  const hit = hits.find(({ title }) => title === `A note on ${name}`);
  expect(hit, typed).toBeDefined();
  return hit!;
}

const textOf = (parts: Found["excerpt"]) => parts.map(({ text }) => text).join("");
const marked = (parts: Found["excerpt"]) =>
  parts.filter(({ highlighted }) => highlighted).map(({ text }) => text);

describe("the excerpt is the place of the text where it was found, marked as it is written there", () => {
  const finds: [string, string, string[]][] = [
    ["phan loai rac", "marks", ["phân", "loại", "rác"]],
    ["phân loại rác", "marks", ["phân", "loại", "rác"]],
    ["จัดการขยะ", "Thai", ["จัดการขยะ"]],
    ["សំណល់រឹង", "Khmer", ["សំណល់រឹង"]],
    ["promethium", "signs", ["promethium"]],
    ["prometh", "signs", ["prometh"]],
    ["promehtium", "signs", ["promethium"]],
  ];
  test.each(finds)("%s in the text with %s", async (typed, name, words) => {
    const { excerpt } = await hitOf(typed, name);
    expect(marked(excerpt)).toEqual(words);
    const text = textOf(excerpt);
    expect(text.startsWith("… ")).toBe(true);
    expect(text.endsWith(" …")).toBe(true);
    expect(text.length).toBeLessThan(240);
    const inside = text.slice(2, -2).trim();
    expect(bodies[name]!.replace(/\s+/g, " ")).toContain(inside);
  });
});

test("signs of a markup are told as the text they are", async () => {
  const { excerpt } = await hitOf("promethium", "signs");
  expect(textOf(excerpt)).toContain(`<script>alert("promethium")</script> & "quotes"`);
});

test("what is found by its title alone shows how its text begins", async () => {
  const { excerpt } = await hitOf("note on khmer", "Khmer");
  expect(marked(excerpt)).toEqual([]);
  expect(textOf(excerpt)).toMatch(/^Households carry their glass/);
});

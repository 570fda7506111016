import JSZip from "jszip";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startHub, type TestHub } from "#test/support/hub.ts";
import {
  changePractice,
  makePractice,
  publishRows,
  type TestPractice,
} from "#test/support/practice.ts";

let hub: TestHub;
let practice: TestPractice;

const scripts = {
  km: "ការគ្រប់គ្រងសំណល់រឹងនៅរាជធានីភ្នំពេញ",
  lo: "ການຄຸ້ມຄອງສິ່ງເສດເຫຼືອ",
  my: "အမှိုက်ခွဲခြားစွန့်ပစ်ရေး",
  th: "การจัดการขยะชุมชน",
  vi: "Phân loại rác tại nguồn ở Đà Nẵng",
};
const hostile = `<script>alert(1)</script> [x](javascript:alert) #set page() *a* | b`;

beforeAll(async () => {
  hub = await startHub();
  practice = await makePractice(hub, {
    title: `Waste sorted ${hostile}`,
    problem: Object.values(scripts).join("\n"),
    themes: ["clean-land"],
  });
  await changePractice(practice.author, "updatePractice", {
    practiceId: practice.id,
    language: "en",
    base: {},
    changes: {
      blocks: [{ title: "Sort", text: hostile }],
      cost: { amount: 6000, currency: "USD", year: 2017 },
      sources: [{ title: "A report", url: "https://example.org/a?b=<c>", published: "2017" }],
    },
  });
  await changePractice(practice.author, "writePracticeBody", {
    practiceId: practice.id,
    language: "en",
    clientKey: crypto.randomUUID(),
    markdown:
      "## How\n\n#### In detail\n\n```\n# kept as typed\n```\n\n1. one\n2. two **bold** [link](https://example.org)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said",
  });
  await publishRows(hub, practice.key);
});
afterAll(() => hub.stop());

const path = (format: string, number = 1) => `/practices/${practice.slug}/en/${number}.${format}`;
const get = (address: string, headers = {}) => fetch(`${hub.address}${address}`, { headers });

test("a version tells where it can be had in every form", async () => {
  const { node } = await hub.client().ask<{
    node: { version: { exports: { format: string; url: string }[] } };
  }>(`query Exports($id: ID!) { node(id: $id) { ... on Practice { version { exports { format url } } } } }`, {
    id: practice.id,
  });
  expect(node.version.exports.map(({ format }) => format)).toEqual([
    "MARKDOWN",
    "HTML",
    "DOCX",
    "PDF",
  ]);
  for (const { url } of node.version.exports)
    expect((await get(new URL(url).pathname)).status).toBe(200);
});

test("Markdown says which version it is, and what was typed stays text", async () => {
  const answer = await get(path("md"));
  const text = await answer.text();
  expect(answer.headers.get("content-disposition")).toContain(`${practice.slug}-en-1.md`);
  expect(text).toContain("Version 1 (en), published on");
  expect(text).toContain(String.raw`\<script\>`);
  expect(text).toContain("[A report, 2017](<https://example.org/a?b=%3Cc%3E>)");
  expect(text).toMatch(/USD\s6,000 · Prices of 2017/);
  expect(text).toMatch(/^### How$/m);
  expect(text).toMatch(/^#### In detail$/m);
  expect(text).toMatch(/^# kept as typed$/m);
  expect(text).toMatch(/SHA-256: `[0-9a-f]{64}`/);
});

test("the page for print holds all scripts and no script", async () => {
  const answer = await get(path("html"));
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  const html = await answer.text();
  expect(html).toContain('<html lang="en">');
  expect(html).not.toContain("<script");
  for (const text of Object.values(scripts)) expect(html).toContain(text);
});

test("DOCX opens as a package with headings, lists, tables and every script", async () => {
  const zip = await JSZip.loadAsync(await (await get(path("docx"))).arrayBuffer());
  const document = await zip.file("word/document.xml")!.async("string");
  for (const text of Object.values(scripts)) expect(document).toContain(text);
  expect(document).toContain('w:val="Heading1"');
  expect(document).toContain("<w:tbl>");
  expect(document).toContain("<w:numPr>");
  expect(document).not.toContain("<script");
});

test("PDF is tagged, knows its language and carries the fonts of every script", async () => {
  const answer = await get(path("pdf"));
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  const pdf = Buffer.from(await answer.arrayBuffer()).toString("latin1");
  expect(pdf.startsWith("%PDF-")).toBe(true);
  expect(pdf).toContain("/StructTreeRoot");
  expect(pdf).toContain("/Lang (en)");
  for (const font of [
    "BeVietnamPro",
    "NotoSansKhmer",
    "NotoSansLao",
    "NotoSansThai",
    "NotoSansMyanmar",
  ])
    expect(pdf).toContain(font);
}, 60_000);

test("what did not change is not sent again", async () => {
  const etag = (await get(path("md"))).headers.get("etag")!;
  expect((await get(path("md"), { "if-none-match": etag })).status).toBe(304);
  expect((await get(path("html"), { "if-none-match": etag })).status).toBe(200);
});

test("drafts, other numbers and nonsense are not found", async () => {
  const draft = await makePractice(hub);
  for (const address of [
    `/practices/${draft.slug}/en/1.pdf`,
    path("md", 2),
    path("md", 99_999_999_999),
    `/practices/${practice.slug}/xx%00/1.md`,
    `/practices/${draft.slug}/card.png`,
  ])
    expect((await get(address)).status, address).toBe(404);
});

test("a link to a practice carries a picture of 1200 x 630 pixels", async () => {
  const answer = await get(`/practices/${practice.slug}/card.png`);
  expect(answer.headers.get("content-type")).toBe("image/png");
  const { width, height, format } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
});

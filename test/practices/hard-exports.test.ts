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

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.stop());

/** Words that run on without a space, as these scripts are written. */
const scripts = {
  km: "ការគ្រប់គ្រងសំណល់រឹងនៅរាជធានីភ្នំពេញ",
  lo: "ການຄຸ້ມຄອງສິ່ງເສດເຫຼືອ",
  my: "အမှိုက်ခွဲခြားစွန့်ပစ်ရေး",
  th: "การจัดการขยะชุมชน",
};
const unbroken = Object.values(scripts).map((word) => word.repeat(12));
/** Marks of Typst, Markdown, HTML and spreadsheets; turns of direction; control characters. */
const hostile =
  '#panic("x") $ 1/0 $ @ref <label> \\u{41} \\ `raw` // no /* no */ =cmd|"/C calc"!A0 {{7*7}} ' +
  "\u202Eabc\u202C العربية עברית \u0001\u0007\u001b\u007f\u0085\ufffe\u2028\u200b <w:p/> ]]> &amp;";

async function publish(title: string, markdown: string, problem = "p"): Promise<TestPractice> {
  const made = await makePractice(hub, { title, problem, themes: ["clean-land"] });
  const done = await changePractice(made.author, "writePracticeBody", {
    practiceId: made.id,
    language: "en",
    clientKey: crypto.randomUUID(),
    markdown,
  });
  expect(done.__typename).toBe("ChangePracticeSuccess");
  await publishRows(hub, made.key);
  return made;
}

async function made(of: TestPractice, format: string): Promise<Buffer> {
  const answer = await fetch(`${hub.address}/practices/${of.slug}/en/1.${format}`);
  expect(answer.status, format).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const first = (text: string, count: number) =>
  [...new Intl.Segmenter().segment(text)]
    .slice(0, count)
    .map(({ segment }) => segment)
    .join("");

const rows = Array.from({ length: 200 }, (_, row) => `| ${row + 1} | Ward ${row + 1} | ${row}.5 |`);
const bodies = {
  "A long table": ["| No | Ward | t |", "| --- | --- | ---: |", ...rows].join("\n"),
  "Scripts without spaces": unbroken
    .map(
      (word) => `## ${word}\n\n${word}\n\n- ${word}\n\n| ${word} | a |\n|---|---|\n| ${word} | b |`,
    )
    .join("\n\n"),
  "Hostile signs": `# ${hostile}\n\n${hostile}\n\n- ${hostile}\n\n> ${hostile}\n\n\`\`\`\n${hostile}\n\`\`\`\n\n| ${hostile.replaceAll("|", "")} |\n|---|\n| =1+1 |`,
  "Latin without spaces": `${"Verylongword".repeat(60)}\n\n| ${"Verylongword".repeat(40)} | b |\n|---|---|\n| c | ${"x".repeat(400)} |\n\n[${"link".repeat(100)}](https://example.org/${"path".repeat(120)})`,
  "Deep lists": Array.from(
    { length: 20 },
    (_, depth) => `${"  ".repeat(depth)}- level ${depth + 1}`,
  ).join("\n"),
};

test.each(Object.entries(bodies))(
  "%s can be had in every form",
  async (name, body) => {
    const practice = await publish(
      `${name} ${name === "Hostile signs" ? first(hostile, 120) : ""}`,
      body,
      `${hostile}\n${unbroken.join("\n")}`,
    );
    const pdf = await made(practice, "pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const zip = await JSZip.loadAsync(await made(practice, "docx"));
    for (const part of Object.keys(zip.files).filter((file) => file.endsWith(".xml"))) {
      const xml = await zip.file(part)!.async("string");
      // XML 1.0 has no way to say these: a word processor calls such a file broken.
      // oxlint-disable-next-line no-control-regex
      expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml), part).toBe(false);
    }
    await made(practice, "html");
    await made(practice, "md");
  },
  120_000,
);

test("the longest titles, with and without spaces, fit a card", async () => {
  for (const title of [
    "Sorting ".repeat(19),
    "x".repeat(160),
    unbroken[0]!,
    unbroken[2]!,
    hostile,
  ]) {
    const long = await publish(first(title, 150), "text");
    const answer = await fetch(`${hub.address}/practices/${long.slug}/card.png`);
    expect(answer.status, title.slice(0, 20)).toBe(200);
    const picture = Buffer.from(await answer.arrayBuffer());
    const { width, height } = await sharp(picture).metadata();
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    // Between the title and the line below it is nothing but paper.
    const gap = { left: 0, top: 506, width: 1200, height: 12 };
    const { channels } = await sharp(await sharp(picture).extract(gap).toBuffer()).stats();
    expect(
      channels.every(({ min, max }) => min === max),
      title.slice(0, 20),
    ).toBe(true);
    expect((await made(long, "pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  }
}, 120_000);

test("a word longer than a line breaks, on paper too", async () => {
  const long = await publish("A word", "x".repeat(9_000));
  const pdf = (await made(long, "pdf")).toString("latin1");
  expect(pdf.match(/\/Type *\/Page\b/g)!.length).toBeGreaterThan(1);
});

test("each numbered list of a DOCX counts for itself, and columns keep their side", async () => {
  const lists = "1. one\n2. two\n\nBetween\n\n1. one again\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |";
  const zip = await JSZip.loadAsync(await made(await publish("Lists", lists), "docx"));
  const xml = await zip.file("word/document.xml")!.async("string");
  const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
  expect(numbers).toHaveLength(3);
  expect(numbers[0]).toBe(numbers[1]);
  expect(numbers[2]).not.toBe(numbers[0]);
  expect(xml.match(/<w:jc w:val="right"\/>/g)).toHaveLength(2);
});

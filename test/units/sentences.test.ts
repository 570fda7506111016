import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fill, wordIn } from "#server/core/language/sentences.ts";
import { vietnamese } from "#server/core/language/vietnamese.ts";

const sentences = Object.entries(vietnamese);
const holesOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test.each(sentences)("%s has the same holes in Vietnamese", (english, said) => {
  expect(holesOf(said)).toEqual(holesOf(english));
  expect(said.trim()).not.toBe("");
});

test("every sentence of the catalogue is said somewhere", () => {
  const root = join(import.meta.dirname, "../../server");
  const code = globSync("**/*.ts", { cwd: root, exclude: ["core/language/*.vi.ts"] })
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  expect(sentences.map(([english]) => english).filter((each) => !code.includes(each))).toEqual([]);
});

test("a sentence is worded in Vietnamese, whatever the region, and in English for all others", () => {
  for (const tag of ["vi", "vi-VN", "VI"]) {
    expect(wordIn(tag, "Write your name.")).toBe("Vui lòng nhập tên của bạn.");
  }
  for (const tag of ["en", "th", "", "constructor"]) {
    expect(wordIn(tag, "Write your name.")).toBe("Write your name.");
  }
});

test("numbers are written as the language writes them, and what fills a hole is not read again", () => {
  const long = fill("This is {count} characters long. At most {max} fit.", {
    count: 5001,
    max: 80,
  });
  expect(wordIn("en", long)).toBe("This is 5,001 characters long. At most 80 fit.");
  expect(wordIn("vi", long)).toBe("Nội dung dài 5.001 ký tự. Nhiều nhất 80 ký tự.");
  const broke = "You can no longer follow this. {reason}";
  expect(wordIn("en", fill(broke, { reason: "{reason} $&" }))).toBe(
    "You can no longer follow this. {reason} $&",
  );
});

import { expect, test } from "vitest";
import {
  foldForSearch,
  graphemeCount,
  isSmeared,
  normalise,
  normaliseLine,
} from "#server/core/text.ts";

test("search finds ha long in Hạ Long and da lat in both spellings of Đà Lạt", () => {
  expect(foldForSearch("Hạ Long")).toBe("ha long");
  expect(foldForSearch("\u0110à Lạt")).toBe("da lat");
  expect(foldForSearch("\u00D0à Lạt")).toBe("da lat");
});

test("marks of Thai, Khmer and Burmese are letters and stay", () => {
  for (const name of ["กรุงเทพมหานคร", "ភ្នំពេញ", "ရန်ကုန်"]) expect(foldForSearch(name)).toBe(name);
});

test("a text is stored composed, with one kind of line end and without control characters", () => {
  expect(normalise("a\r\nb\u0000\u0007c")).toBe("a\nbc");
  expect(normalise("e\u0302\u0301")).toBe("ế");
  expect(normaliseLine("  two \n words ")).toBe("two words");
});

test("a length counts what a reader sees", () => {
  expect(graphemeCount("👩‍👩‍👧‍👦")).toBe(1);
  expect(graphemeCount("ế")).toBe(1);
});

test("a letter may carry marks, but not a tower of them", () => {
  for (const text of ["ế", "👩🏽‍❤️‍💋‍👨🏿", "កំព្ស្រ្តី", "นี้", "a" + "\u0301".repeat(30)])
    expect(isSmeared(text)).toBe(false);
  expect(isSmeared(`We agree e${"\u0316\u0301".repeat(40)}!`)).toBe(true);
});

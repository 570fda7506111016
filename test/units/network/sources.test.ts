import { expect, test } from "vitest";
import { otherNames } from "#client/features/network/other-names.ts";
import { sourceAddress } from "#client/features/network/sources/source-address.ts";
import { numberSources } from "#client/features/network/sources/source-numbers.ts";

test("sources are numbered in the order of first mention, each once", () => {
  const numbers = numberSources(["b", undefined, "a", "b", "c"]);
  expect([...numbers]).toEqual([
    ["b", 1],
    ["a", 2],
    ["c", 3],
  ]);
});

test("only a whole address of a source becomes a link", () => {
  expect(sourceAddress("kknews.in.th/content/1416")).toBe("https://kknews.in.th/content/1416");
  expect(sourceAddress("baovemoitruong.org.vn/?p=14748")).toBe(
    "https://baovemoitruong.org.vn/?p=14748",
  );
  expect(sourceAddress("http://geonames.org")).toBe("http://geonames.org/");
  for (const site of [
    null,
    "",
    "vnbestdestination.blogspot.com (Nhan Dan)",
    "en.vietnamplus.vn/…/32104.vnp",
    "intl.denr.gov.ph / denr-mea mirror",
    "user@evil.example",
    "javascript:alert(1)",
  ])
    expect(sourceAddress(site)).toBeNull();
});

test("other names leave out what is shown already and put official ones first", () => {
  const names = [
    { language: "en", name: "Ha Long", kind: "OFFICIAL" },
    { language: "en", name: "Halong", kind: "ALIAS" },
    { language: "fr", name: "HA LONG", kind: "ALIAS" },
    { language: "vi", name: "Hạ Long", kind: "OFFICIAL" },
  ];
  expect(otherNames(names, "Ha Long").map(({ name }) => name)).toEqual(["Hạ Long", "Halong"]);
  expect(otherNames(names, "Hạ Long").map(({ name }) => name)).toEqual(["Ha Long", "Halong"]);
});

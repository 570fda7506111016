import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Colours = ReadonlyMap<string, string>;

const css = readFileSync(new URL("../client/styles/tokens.css", import.meta.url), "utf8");

/** The `--name: #hex` pairs of the block that begins with the selector. */
function coloursOf(selector: string): Colours {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  const found = block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6});/g);
  return new Map(Array.from(found, ([, name, hex]) => [name!, hex!]));
}

/** WCAG's relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(colours: Colours, front: string, ground: string): number {
  const [light, dark] = [front, ground]
    .map((name) => luminance(colours.get(name)!))
    .sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

const grounds = ["paper", "raised", "sunk"];
const washes = ["green", "air", "water", "land", "danger", "notice"].map((name) => `${name}-wash`);

/** Every text colour with the grounds it stands on. */
const texts: [front: string, ground: string][] = [
  ...["ink", "soft"].flatMap((front) =>
    [...grounds, ...washes].map((ground): [string, string] => [front, ground]),
  ),
  ...["green", "air", "water", "land", "danger", "notice"].flatMap((front) =>
    [...grounds, `${front}-wash`].map((ground): [string, string] => [front, ground]),
  ),
  ["on-green", "green"],
  ["on-green", "green-deep"],
  ["green-deep", "green-wash"],
  ["paper", "ink"],
];

const edges = ["edge", "focus"].flatMap((front) =>
  grounds.map((ground): [string, string] => [front, ground]),
);

const light = coloursOf(":root");
const schemes: [name: string, colours: Colours][] = [
  ["light", light],
  ["dark", coloursOf(':root[data-theme="dark"]')],
];

describe.each(schemes)("the %s colours", (_, colours) => {
  it.each(texts)("let text in %s be read on %s (4.5:1)", (front, ground) => {
    expect(contrast(colours, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)("show %s on %s (3:1)", (front, ground) => {
    expect(contrast(colours, front, ground)).toBeGreaterThanOrEqual(3);
  });
});

it("is as dark by the system as when asked for", () => {
  const bySystem = coloursOf(':root:not([data-theme="light"])');
  expect(bySystem).toEqual(coloursOf(':root[data-theme="dark"]'));
  expect(bySystem.size).toBeGreaterThan(20);
});

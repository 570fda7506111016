import { type Point, sheet } from "./projection.ts";

/** The part of the sheet that is shown; it always has the proportions of the sheet. */
export interface Frame extends Point {
  width: number;
  height: number;
}

export const wholeSheet: Frame = { x: 0, y: 0, ...sheet };

/** So much of the sheet is shown at least: a single city stands among its coasts. */
const smallest = 0.11;
const margin = 1.35;

/**
 * The frame around some places, from where the cities are: what is not drawn here is a border. The
 * frame does not leave the sheet.
 */
export function frameAround(places: readonly Point[]): Frame {
  if (places.length === 0) return wholeSheet;
  const [left, right] = ends(places.map(({ x }) => x));
  const [top, bottom] = ends(places.map(({ y }) => y));
  const wanted = Math.max((right - left) / sheet.width, (bottom - top) / sheet.height) * margin;
  const share = Math.min(1, Math.max(smallest, wanted));
  const width = sheet.width * share;
  const height = sheet.height * share;
  return {
    x: within((left + right - width) / 2, sheet.width - width),
    y: within((top + bottom - height) / 2, sheet.height - height),
    width,
    height,
  };
}

const ends = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;

const within = (value: number, max: number) => Math.min(Math.max(value, 0), max);

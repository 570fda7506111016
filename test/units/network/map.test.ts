import { describe, expect, test } from "vitest";
import { frameAround, wholeSheet } from "#client/features/network/map/frame.ts";
import { nearestPlace, nextPlace } from "#client/features/network/map/next-place.ts";
import { project, sheet } from "#client/features/network/map/projection.ts";

/** Where they are, as in the seed. */
const haNoi = project(105.84, 21.02);
const haiPhong = project(106.68, 20.86);
const haLong = project(107.08, 20.95);
const hue = project(107.59, 16.46);
const daNang = project(108.22, 16.07);
const canTho = project(105.78, 10.03);
const dili = project(125.57, -8.56);
const singapore = project(103.85, 1.29);
const vietNam = [haNoi, haiPhong, haLong, hue, daNang, canTho];

describe("the frame of the map", () => {
  test("keeps the proportions of the sheet and does not leave it", () => {
    for (const places of [vietNam, [dili], [haNoi, dili], [project(90, 29)], [project(142, -12)]]) {
      const { x, y, width, height } = frameAround(places);
      expect(width / height).toBeCloseTo(sheet.width / sheet.height, 6);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(sheet.width + 1e-6);
      expect(y + height).toBeLessThanOrEqual(sheet.height + 1e-6);
    }
  });

  test("holds every place, with room around them", () => {
    const { x, y, width, height } = frameAround(vietNam);
    for (const place of vietNam) {
      expect(place.x).toBeGreaterThan(x);
      expect(place.x).toBeLessThan(x + width);
      expect(place.y).toBeGreaterThan(y);
      expect(place.y).toBeLessThan(y + height);
    }
    expect(width).toBeLessThan(sheet.width);
  });

  test("shows the surroundings of a country of one city, in whose middle it lies", () => {
    const { x, y, width, height } = frameAround([singapore]);
    expect(width).toBeGreaterThan(0);
    expect(width).toBeLessThan(sheet.width / 4);
    expect(x + width / 2).toBeCloseTo(singapore.x, 6);
    expect(y + height / 2).toBeCloseTo(singapore.y, 6);
  });

  test("is pushed back at the edge, where the one city does not lie in the middle", () => {
    const corner = project(141.9, -11.9);
    const { x, y, width, height } = frameAround([corner]);
    expect(x + width).toBeCloseTo(sheet.width, 6);
    expect(y + height).toBeCloseTo(sheet.height, 6);
    expect(corner.x).toBeGreaterThan(x + width / 2);
  });

  test("of nothing, or of places from end to end, is the whole sheet", () => {
    expect(frameAround([])).toEqual(wholeSheet);
    const frame = frameAround([project(90.5, 28.5), project(141.5, -11.5)]);
    expect(frame.width).toBeCloseTo(sheet.width, 6);
    expect(frame.x).toBeCloseTo(0, 6);
  });
});

describe("an arrow key on the map", () => {
  test("leads to the nearest city in its quarter of the compass", () => {
    expect(nextPlace(vietNam, hue, "ArrowRight")).toBe(daNang);
    expect(nextPlace(vietNam, haNoi, "ArrowRight")).toBe(haiPhong);
    expect(nextPlace(vietNam, haiPhong, "ArrowRight")).toBe(haLong);
    expect(nextPlace(vietNam, daNang, "ArrowDown")).toBe(canTho);
    expect(nextPlace(vietNam, hue, "ArrowUp")).toBe(haLong);
  });

  test("leads nowhere at the edge: there is no way around the world", () => {
    expect(nextPlace(vietNam, canTho, "ArrowDown")).toBeNull();
    expect(nextPlace(vietNam, haNoi, "ArrowUp")).toBeNull();
    expect(nextPlace(vietNam, daNang, "ArrowRight")).toBeNull();
  });

  test("leads nowhere in a country of one city", () => {
    for (const direction of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] as const)
      expect(nextPlace([singapore], singapore, direction)).toBeNull();
  });

  test("prefers what lies straight ahead to what is a little nearer and off the way", () => {
    const from = { x: 0, y: 0 };
    const straight = { x: 10, y: 0 };
    const aside = { x: 6, y: 5 };
    expect(nextPlace([from, aside, straight], from, "ArrowRight")).toBe(straight);
  });

  test("between two that are as far takes the first of the list, each time", () => {
    const from = { x: 0, y: 0 };
    const above = { x: 10, y: -4 };
    const below = { x: 10, y: 4 };
    expect(nextPlace([from, above, below], from, "ArrowRight")).toBe(above);
    expect(nextPlace([from, below, above], from, "ArrowRight")).toBe(below);
  });

  test("finds what lies exactly between two quarters from both", () => {
    const from = { x: 0, y: 0 };
    const between = { x: 10, y: 10 };
    expect(nextPlace([from, between], from, "ArrowRight")).toBe(between);
    expect(nextPlace([from, between], from, "ArrowDown")).toBe(between);
    expect(nextPlace([from, between], from, "ArrowLeft")).toBeNull();
  });

  test("leads back to where one came from when nothing else is as near", () => {
    const there = nextPlace(vietNam, hue, "ArrowRight")!;
    expect(nextPlace(vietNam, there, "ArrowLeft")).toBe(hue);
  });
});

describe("a pointer on the map", () => {
  test("means the nearest city within reach, and none beyond it", () => {
    const near = { x: haLong.x + 3, y: haLong.y + 2 };
    expect(nearestPlace(vietNam, near, 20)).toBe(haLong);
    expect(nearestPlace(vietNam, near, 3)).toBeNull();
    expect(nearestPlace([], near, 20)).toBeNull();
  });
});

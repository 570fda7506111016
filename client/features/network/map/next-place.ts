import type { Point } from "./projection.ts";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

const ahead: Readonly<Record<Direction, (from: Point, to: Point) => [along: number, off: number]>> =
  {
    ArrowUp: (from, to) => [from.y - to.y, Math.abs(to.x - from.x)],
    ArrowDown: (from, to) => [to.y - from.y, Math.abs(to.x - from.x)],
    ArrowLeft: (from, to) => [from.x - to.x, Math.abs(to.y - from.y)],
    ArrowRight: (from, to) => [to.x - from.x, Math.abs(to.y - from.y)],
  };

export const isDirection = (key: string): key is Direction => key in ahead;

/**
 * The place that an arrow key leads to: the nearest in that quarter of the compass. What lies off
 * the way counts twice; null: nothing lies there.
 */
export function nextPlace<Place extends Point>(
  places: readonly Place[],
  from: Place,
  direction: Direction,
): Place | null {
  let found: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    const [along, off] = ahead[direction](from, place);
    if (place === from || along <= 0 || off > along) continue;
    const far = along + 2 * off;
    if (far >= least) continue;
    found = place;
    least = far;
  }
  return found;
}

/** The nearest to a point, when it is at most so far away. */
export function nearestPlace<Place extends Point>(
  places: readonly Place[],
  point: Point,
  atMost: number,
): Place | null {
  let found: Place | null = null;
  let least = atMost;
  for (const place of places) {
    const far = Math.hypot(place.x - point.x, place.y - point.y);
    if (far > least) continue;
    found = place;
    least = far;
  }
  return found;
}

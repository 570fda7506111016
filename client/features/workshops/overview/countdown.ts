const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Distance {
  unit: "days" | "hours" | "minutes" | "now" | "past";
  count: number;
}

/** How far away the beginning is, in the unit that people would say. */
export function distanceTo(at: string, nowMs: number): Distance {
  const left = new Date(at).getTime() - nowMs;
  if (left >= 2 * day) return { unit: "days", count: Math.round(left / day) };
  if (left >= 90 * minute) return { unit: "hours", count: Math.round(left / hour) };
  if (left >= minute) return { unit: "minutes", count: Math.round(left / minute) };
  return left > -minute ? { unit: "now", count: 0 } : { unit: "past", count: 0 };
}

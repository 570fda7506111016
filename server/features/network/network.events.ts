import type { Json, NewEvent } from "#server/core/ports.ts";

/**
 * What home and partners follow: everything that everybody may know of and that is not of one page
 * alone. Every command that does something public writes here, so it is announced (`tx.announce`)
 * and waits for nobody.
 */
export const networkTopic = "network";

/** Whom an event of the network concerns: the streams of these cities and themes bring it too. */
export interface Places {
  cities: readonly (string | null)[];
  themes: readonly string[];
}

/** `facts` are ids and small facts; the places are stored as they are now, and never change. */
export function networkEvent(type: string, facts: Record<string, Json>, places: Places): NewEvent {
  const cities = [...new Set(places.cities.filter((city) => city !== null))];
  return { type, data: { ...facts, cities, themes: [...places.themes] } };
}

/** The parameter that names an agenda item whose minutes are to be open. */
export const minutesParameter = "minutes";

/** Where the minutes of an item are written: the workshop opens at the item, and there at them. */
export function minutesAddress(workshopSlug: string, agendaItemId: string): string {
  return `/w/${workshopSlug}?${minutesParameter}=${encodeURIComponent(agendaItemId)}`;
}

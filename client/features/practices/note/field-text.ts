import type { Format } from "#client/i18n/format.ts";
import { formatCost } from "./format-cost.ts";
import type { NoteBlock, NoteContact, NoteContent, NoteCost, NoteSource } from "./note-content.ts";

/** A field of any kind as plain text, to be compared with another by eye. */
export function fieldText(format: Format, field: keyof NoteContent, value: unknown): string {
  if (typeof value === "string") return value;
  if (value === null || value === undefined) return "";
  if (field === "cost") return formatCost(format, value as NoteCost);
  if (!Array.isArray(value)) return "";
  if (field === "blocks") {
    return (value as NoteBlock[])
      .map(({ title, text }, index) => `${format.number(index + 1)}. ${title}\n${text}`)
      .join("\n\n");
  }
  if (field === "contacts") {
    return (value as NoteContact[]).map(({ role, office }) => `${role}, ${office}`).join("\n");
  }
  return (value as NoteSource[])
    .map(({ title, url, published }) => [title, url, published].filter(Boolean).join(", "))
    .join("\n");
}

import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { NoteField } from "./note-content.ts";

/** The parts of a note in the order they are written and read. */
export const noteParts = [
  "problem",
  "done",
  "cost",
  "conditions",
  "results",
  "difficulties",
  "lessons",
  "contacts",
  "sources",
  "body",
] as const;

export type NotePart = (typeof noteParts)[number];

interface PartWords {
  title: MessageDescriptor;
  /** What to write there, for somebody who does it the first time. */
  guide: MessageDescriptor;
  fields: readonly NoteField[];
}

export const partWords: Readonly<Record<NotePart, PartWords>> = {
  problem: {
    title: msg`Problem`,
    guide: msg`What was wrong before, for whom, and how bad it was. Two or three sentences are enough to begin.`,
    fields: ["title", "problem"],
  },
  done: {
    title: msg`What was done`,
    guide: msg`In steps that another city can take one by one: one step, one block.`,
    fields: ["blocks"],
  },
  cost: {
    title: msg`Cost and who paid`,
    guide: msg`A rough figure with its currency and year helps more than none. Say what is in it.`,
    fields: ["cost", "costNote", "paidBy"],
  },
  conditions: {
    title: msg`Conditions`,
    guide: msg`What made it possible here: a rule, an agency, habits, the ground. Where would it not work?`,
    fields: ["conditions"],
  },
  results: {
    title: msg`Results`,
    guide: msg`What changed, in figures with their date and source. One verified figure makes the note “measured”.`,
    fields: [],
  },
  difficulties: {
    title: msg`Difficulties and failures`,
    guide: msg`What was hard and what did not work. This is what other cities look for first.`,
    fields: ["difficulties"],
  },
  lessons: {
    title: msg`Lessons`,
    guide: msg`What you would do again, and what differently.`,
    fields: ["lessons"],
  },
  contacts: {
    title: msg`Contacts`,
    guide: msg`Whom to ask, as a role in an office. No names, numbers or mail addresses: people change, offices stay.`,
    fields: ["contacts"],
  },
  sources: {
    title: msg`Sources`,
    guide: msg`Where this can be read: reports, decisions, articles.`,
    fields: ["sources"],
  },
  body: {
    title: msg`The whole story`,
    guide: msg`As long as it needs to be, written together. Paste from Word, Google Docs or Markdown: headings, lists and tables stay.`,
    fields: [],
  },
};

/** The part in which a field of the content, or of what is missing, is written. */
export function partOf(field: string): NotePart {
  const [name = ""] = field.split(/[.[]/);
  const found = noteParts.find((part) => partWords[part].fields.some((each) => each === name));
  if (found) return found;
  if (name === "evidence" || name === "results") return "results";
  return name === "themes" ? "problem" : (noteParts.find((part) => part === name) ?? "body");
}

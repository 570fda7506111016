/** The structured part of a note, as forms and readers hold it. */
export interface NoteContent {
  title: string;
  problem: string;
  blocks: readonly NoteBlock[];
  cost: NoteCost | null;
  costNote: string;
  paidBy: string;
  conditions: string;
  difficulties: string;
  lessons: string;
  contacts: readonly NoteContact[];
  sources: readonly NoteSource[];
}

export interface NoteBlock {
  title: string;
  text: string;
}

export interface NoteCost {
  amount: number;
  currency: string;
  year: number;
}

export interface NoteContact {
  role: string;
  office: string;
}

export interface NoteSource {
  title: string;
  url: string | null;
  published: string;
}

export type NoteField = keyof NoteContent;

export const noteFields = [
  "title",
  "problem",
  "blocks",
  "cost",
  "costNote",
  "paidBy",
  "conditions",
  "difficulties",
  "lessons",
  "contacts",
  "sources",
] as const satisfies readonly NoteField[];

/** Without `__typename`: what goes to the hub, and what two values are compared by. */
export function plainContent(content: NoteContent): NoteContent {
  const { title, problem, costNote, paidBy, conditions, difficulties, lessons, cost } = content;
  return {
    title,
    problem,
    blocks: content.blocks.map((block) => ({ title: block.title, text: block.text })),
    cost: cost && { amount: cost.amount, currency: cost.currency, year: cost.year },
    costNote,
    paidBy,
    conditions,
    difficulties,
    lessons,
    contacts: content.contacts.map(({ role, office }) => ({ role, office })),
    sources: content.sources.map((source) => ({
      title: source.title,
      url: source.url,
      published: source.published,
    })),
  };
}

/** White space at the ends is no difference: the hub takes it away. */
export function sameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(trimmed(one)) === JSON.stringify(trimmed(other));
}

function trimmed(value: unknown): unknown {
  if (typeof value === "string") return value.trim().normalize("NFC");
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, trimmed(each)]));
}

/** Whether something is written there. */
export function isWritten(content: NoteContent, field: NoteField): boolean {
  const value = content[field];
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

export const emptyNote: NoteContent = {
  title: "",
  problem: "",
  blocks: [],
  cost: null,
  costNote: "",
  paidBy: "",
  conditions: "",
  difficulties: "",
  lessons: "",
  contacts: [],
  sources: [],
};

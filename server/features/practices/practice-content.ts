/**
 * The structured part of a practice note, as it is stored in `practice_text.content`, kept in
 * revisions and locked into versions. Texts are plain text in the language of the note; what was
 * not written yet is an empty text or list.
 */
export interface PracticeContent {
  title: string;
  problem: string;
  /** What was done, in pieces that another city can take one by one. */
  blocks: readonly Block[];
  cost: Cost | null;
  /** Other words on the cost: what is in it, what is not. */
  costNote: string;
  /** Who paid, e.g. "City budget; equipment by Kitakyushu". */
  paidBy: string;
  /** Under which conditions it worked. */
  conditions: string;
  /** What was hard, and what failed. */
  difficulties: string;
  lessons: string;
  /** Whom to ask: roles, never persons, numbers or addresses. */
  contacts: readonly Contact[];
  sources: readonly NoteSource[];
}

export interface Block {
  title: string;
  text: string;
}

/** `amount` in units of `currency` (ISO 4217), at the prices of `year`. */
export interface Cost {
  amount: number;
  currency: string;
  year: number;
}

export interface Contact {
  /** E.g. "Head of the waste division". */
  role: string;
  /** E.g. "Surabaya Cleansing and Parks Department". */
  office: string;
}

export interface NoteSource {
  title: string;
  /** http or https; null for what is only on paper. */
  url: string | null;
  /** As the source says, e.g. "April 2011"; empty when it does not. */
  published: string;
}

export const emptyContent: PracticeContent = {
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

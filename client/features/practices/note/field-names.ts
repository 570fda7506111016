import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { NoteField } from "./note-content.ts";

/** What the fields of a note are called. */
export const fieldNames: Readonly<Record<NoteField, MessageDescriptor>> = {
  title: msg`Title`,
  problem: msg`Problem`,
  blocks: msg`What was done`,
  cost: msg`Cost`,
  costNote: msg`What the cost includes`,
  paidBy: msg`Who paid`,
  conditions: msg`Conditions`,
  difficulties: msg`Difficulties and failures`,
  lessons: msg`Lessons`,
  contacts: msg`Contacts`,
  sources: msg`Sources`,
};

import { isWritten } from "../note/note-content.ts";
import { noteParts, partOf, partWords, type NotePart } from "../note/note-parts.ts";
import type { DraftState } from "./note-draft.ts";

/** A screen of the form: a part of the note, or the last one, where it is handed in. */
export type WritePart = NotePart | "check";

export interface WriteStep {
  part: WritePart;
  /** `missing`: the review needs it. `decide`: the hub did not take something. */
  state: "written" | "missing" | "decide" | "empty";
}

interface StepFacts {
  state: DraftState;
  /** Fields that the review needs. */
  missing: readonly string[];
  hasBody: boolean;
  hasResults: boolean;
  /** Figures belong to the practice, not to one of its languages. */
  translation: boolean;
}

export function writeSteps(facts: StepFacts): readonly WriteStep[] {
  const parts = noteParts.filter((part) => !(facts.translation && part === "results"));
  return [
    ...parts.map((part): WriteStep => ({ part, state: stateOf(part, facts) })),
    { part: "check", state: "empty" },
  ];
}

function stateOf(part: NotePart, facts: StepFacts): WriteStep["state"] {
  const { content, problems, conflicts } = facts.state;
  const { fields } = partWords[part];
  if (fields.some((field) => field in problems || field in conflicts)) return "decide";
  if (!facts.translation && facts.missing.some((field) => partOf(field) === part)) return "missing";
  const written =
    fields.some((field) => isWritten(content, field)) ||
    (part === "body" && facts.hasBody) ||
    (part === "results" && facts.hasResults);
  return written ? "written" : "empty";
}

export function isWritePart(part: string): part is WritePart {
  return part === "check" || noteParts.some((each) => each === part);
}

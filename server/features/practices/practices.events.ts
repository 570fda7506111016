import type { NewEvent } from "#server/core/ports.ts";

/** The log of one practice: what everybody who has it open follows. */
export function practiceTopic(practiceId: string): string {
  return `practice:${practiceId}`;
}

/** The id in the name of a practice's topic. */
export function practiceIn(topic: string): string {
  return topic.slice("practice:".length);
}

/** What can happen to a practice itself. Ids alone: words are read from their rows when told. */
export const happened = {
  /** `textId`: the text in one language that was stored; null: something else of it changed. */
  practiceChanged: (textId: string | null = null): NewEvent => ({
    type: "PracticeChanged",
    data: textId === null ? {} : { textId },
  }),
};

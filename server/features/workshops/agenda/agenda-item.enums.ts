import { registerEnumType } from "type-graphql";

export const AgendaItemKind = {
  OPENING: "opening",
  PAPER: "paper",
  PLENARY: "plenary",
  PARALLEL_GROUP: "parallel_group",
  DISCUSSION: "discussion",
  AGREEMENT: "agreement",
  CONCLUSION: "conclusion",
  BREAK: "break",
  CLOSING: "closing",
} as const;
export type AgendaItemKind = (typeof AgendaItemKind)[keyof typeof AgendaItemKind];

registerEnumType(AgendaItemKind, {
  name: "AgendaItemKind",
  description: "What happens at an item of an agenda",
  valuesConfig: {
    OPENING: { description: "The chair opens the workshop" },
    PAPER: { description: "Somebody presents" },
    PLENARY: { description: "Everybody together" },
    PARALLEL_GROUP: { description: "One of several groups at the same time" },
    DISCUSSION: { description: "Questions, answers, experience" },
    AGREEMENT: { description: "What is agreed: solutions, who does what until when" },
    CONCLUSION: { description: "The chair sums up" },
    BREAK: { description: "A pause" },
    CLOSING: { description: "The chair closes the workshop" },
  },
});

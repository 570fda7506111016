import { registerEnumType } from "type-graphql";

export const NetworkEventKind = {
  WORKSHOP: "workshop",
  WORKSHOP_COMMENT: "workshop_comment",
  PRACTICE: "practice",
  ADOPTION: "adoption",
  CHALLENGE: "challenge",
  DISCUSSION: "discussion",
} as const;
export type NetworkEventKind = (typeof NetworkEventKind)[keyof typeof NetworkEventKind];

registerEnumType(NetworkEventKind, {
  name: "NetworkEventKind",
  description: "What an event of the network is about",
  valuesConfig: {
    WORKSHOP: { description: "Public workshops: announced, opened, changed, closed" },
    WORKSHOP_COMMENT: { description: "What is said in public workshops" },
    PRACTICE: { description: "Practices: published, in a new version, translated, withdrawn" },
    ADOPTION: { description: "Adoptions: begun, moved on, stopped" },
    CHALLENGE: { description: "Challenges: described, worked on, solved" },
    DISCUSSION: { description: "What is said about published practices and about challenges" },
  },
});

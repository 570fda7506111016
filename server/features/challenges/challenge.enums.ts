import { registerEnumType } from "type-graphql";

export const ChallengeState = {
  OPEN: "open",
  BEING_WORKED_ON: "being_worked_on",
  SOLVED: "solved",
} as const;
export type ChallengeState = (typeof ChallengeState)[keyof typeof ChallengeState];

registerEnumType(ChallengeState, {
  name: "ChallengeState",
  description: "Where a difficulty stands",
  valuesConfig: {
    OPEN: { description: "Described; nobody works on it yet" },
    BEING_WORKED_ON: { description: "The city has begun to do something about it" },
    SOLVED: { description: "Over, or small enough to live with" },
  },
});

export const ChallengeSeverity = {
  NOTICEABLE: "noticeable",
  SERIOUS: "serious",
  URGENT: "urgent",
} as const;
export type ChallengeSeverity = (typeof ChallengeSeverity)[keyof typeof ChallengeSeverity];

registerEnumType(ChallengeSeverity, {
  name: "ChallengeSeverity",
  description: "How bad a difficulty is, as the city judges it",
  valuesConfig: {
    NOTICEABLE: { description: "People notice it" },
    SERIOUS: { description: "It harms people or nature" },
    URGENT: { description: "It cannot wait" },
  },
});

export const ChallengeOrder = { LATEST: "latest", CHANGED: "changed" } as const;
export type ChallengeOrder = (typeof ChallengeOrder)[keyof typeof ChallengeOrder];

registerEnumType(ChallengeOrder, {
  name: "ChallengeOrder",
  description:
    "How a list of challenges is ordered; what is looked for comes with the best match first",
  valuesConfig: {
    LATEST: { description: "What was described last comes first" },
    CHANGED: { description: "What was described, edited or moved on last comes first" },
  },
});

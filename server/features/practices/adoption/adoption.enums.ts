import { registerEnumType } from "type-graphql";

export const AdoptionState = {
  UNDERSTANDING: "understanding",
  ADAPTING: "adapting",
  PILOTING: "piloting",
  IN_USE: "in_use",
  STOPPED: "stopped",
} as const;
export type AdoptionState = (typeof AdoptionState)[keyof typeof AdoptionState];

registerEnumType(AdoptionState, {
  name: "AdoptionState",
  description: "How far a city is with a practice of another one",
  valuesConfig: {
    UNDERSTANDING: { description: "It finds out whether the practice fits" },
    ADAPTING: { description: "It changes the practice to fit" },
    PILOTING: { description: "It tries the practice in a small place" },
    IN_USE: { description: "It uses the practice" },
    STOPPED: { description: "It stopped, and says why" },
  },
});

export const AdoptionOrder = { LATEST: "latest", CHANGED: "changed" } as const;
export type AdoptionOrder = (typeof AdoptionOrder)[keyof typeof AdoptionOrder];

registerEnumType(AdoptionOrder, {
  name: "AdoptionOrder",
  description: "How a list of adoptions is ordered",
  valuesConfig: {
    LATEST: { description: "What was begun last comes first" },
    CHANGED: {
      description: "What moved on, was confirmed, edited or got a result last comes first",
    },
  },
});

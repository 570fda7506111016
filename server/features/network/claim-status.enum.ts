import { registerEnumType } from "type-graphql";

export const ClaimStatus = {
  STATED: "stated",
  CONFIRMED: "confirmed",
  DISPUTED: "disputed",
} as const;
export type ClaimStatus = (typeof ClaimStatus)[keyof typeof ClaimStatus];

registerEnumType(ClaimStatus, {
  name: "ClaimStatus",
  description: "How sure a claim is",
  valuesConfig: {
    STATED: { description: "The source says so" },
    CONFIRMED: { description: "The city has confirmed it" },
    DISPUTED: { description: "Sources, or the city, contradict it; the note says how" },
  },
});

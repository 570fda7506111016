import { registerEnumType } from "type-graphql";

export const ProgrammeKind = {
  AWARD: "award",
  CERTIFICATE: "certificate",
  MODEL_CITY: "model_city",
  PARTICIPATION: "participation",
} as const;
export type ProgrammeKind = (typeof ProgrammeKind)[keyof typeof ProgrammeKind];

registerEnumType(ProgrammeKind, {
  name: "ProgrammeKind",
  description: "What a programme gives to a city",
  valuesConfig: {
    AWARD: { description: "An award; one city of each state in an edition" },
    CERTIFICATE: { description: "A certificate of recognition for a theme and a size class" },
    MODEL_CITY: { description: "Support for a model city" },
    PARTICIPATION: { description: "Taking part in a network or an initiative" },
  },
});

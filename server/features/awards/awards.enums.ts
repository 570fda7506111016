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

export const RecognitionRole = {
  AWARD: "award",
  CERTIFICATE: "certificate",
  MODEL_CITY: "model_city",
  FRONTRUNNER: "frontrunner",
  PARTICIPATING_CITY: "participating_city",
  NOMINEE: "nominee",
  AWARD_OR_CERTIFICATE: "award_or_certificate",
} as const;
export type RecognitionRole = (typeof RecognitionRole)[keyof typeof RecognitionRole];

registerEnumType(RecognitionRole, {
  name: "RecognitionRole",
  description: "What a city is in a programme",
  valuesConfig: {
    AWARD: { description: "Received the award" },
    CERTIFICATE: { description: "Received a certificate" },
    MODEL_CITY: { description: "Is or was a model city" },
    FRONTRUNNER: { description: "Goes ahead and shows others the way" },
    PARTICIPATING_CITY: { description: "Takes or took part" },
    NOMINEE: { description: "Was nominated; what it received is not known" },
    AWARD_OR_CERTIFICATE: {
      description: "Was honoured; the source does not say with which of the two",
    },
  },
});

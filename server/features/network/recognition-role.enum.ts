import { registerEnumType } from "type-graphql";

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

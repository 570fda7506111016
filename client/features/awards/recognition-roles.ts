import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { RecognitionRole } from "#schema/generated/graphql.ts";

/** What a city was given or what part it took. */
export const recognitionRoles: Record<RecognitionRole, MessageDescriptor> = {
  AWARD: msg`Award`,
  CERTIFICATE: msg`Certificate`,
  MODEL_CITY: msg`Model city`,
  FRONTRUNNER: msg`Frontrunner city`,
  PARTICIPATING_CITY: msg`Participating city`,
  NOMINEE: msg`Nominated`,
  AWARD_OR_CERTIFICATE: msg`Award or certificate: the source does not say which`,
};

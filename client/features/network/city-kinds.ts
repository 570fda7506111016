import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CityKind } from "#schema/generated/graphql.ts";

/** What kind of place a city record is about. */
export const cityKinds: Record<CityKind, MessageDescriptor> = {
  CITY: msg`City`,
  DISTRICT: msg`District`,
  MUNICIPALITY: msg`Municipality`,
  REGENCY: msg`Regency`,
};

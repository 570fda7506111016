import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { MembershipRole } from "#schema/generated/graphql.ts";

/** What somebody is in the network. */
export const membershipRoles: Record<MembershipRole, MessageDescriptor> = {
  MEMBER: msg`Member`,
  CITY_EDITOR: msg`Editor of the city’s record`,
  NATIONAL_FOCAL_POINT: msg`National focal point`,
  EXPERT: msg`Expert`,
  SECRETARIAT: msg`Secretariat of the hub`,
};

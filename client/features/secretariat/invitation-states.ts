import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { InvitationState } from "#schema/generated/graphql.ts";

/** What became of an invitation. */
export const invitationStates: Record<InvitationState, MessageDescriptor> = {
  OPEN: msg`Not answered yet`,
  EXPIRED: msg`Too old`,
  ACCEPTED: msg`Accepted`,
  WITHDRAWN: msg`Withdrawn`,
};

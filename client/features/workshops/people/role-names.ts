import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { AttendanceRole } from "#schema/generated/graphql.ts";

export const roleNames: Record<AttendanceRole, MessageDescriptor> = {
  CHAIR: msg`Chair`,
  HOST: msg`Secretariat`,
  SPEAKER: msg`Speaker`,
  DELEGATE: msg`Delegate`,
  EXPERT: msg`Expert`,
  DONOR: msg`Donor`,
  OBSERVER: msg`Observer`,
  GUEST: msg`Guest`,
};

/** In the order of a list to choose from. */
export const allRoles: readonly AttendanceRole[] = [
  "CHAIR",
  "HOST",
  "SPEAKER",
  "DELEGATE",
  "EXPERT",
  "DONOR",
  "OBSERVER",
  "GUEST",
];

/** Roles that say something beside a comment: a delegate is what most are. */
export function isNotable(role: AttendanceRole): boolean {
  return role !== "DELEGATE" && role !== "GUEST";
}

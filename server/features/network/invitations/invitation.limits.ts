import { limits } from "#schema/limits.ts";
import type { RateLimit } from "#server/core/rate-limits.ts";

/** Letters that one member of the secretariat sends, and links that one address tries. */
export const invitationLimits = {
  letters: { name: "invitations", points: 100, seconds: 60 * 60 },
  tries: { name: "invitation-tries", points: 60, seconds: 10 * 60 },
} as const satisfies Record<string, RateLimit>;

/** Until when a link that is sent now is good. */
export function expiryFrom(now: Date): Date {
  return new Date(now.getTime() + limits.invitation.days * 24 * 60 * 60 * 1000);
}

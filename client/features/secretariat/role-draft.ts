import type { MembershipRole } from "#schema/generated/graphql.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";

/** A role while it is being filled in. */
export interface RoleDraft {
  role: MembershipRole;
  seat: ComboboxOption | null;
  countryCode: string;
  /** Days as the field writes them; empty: not said. */
  since: string;
  until: string;
}

export const emptyRole: RoleDraft = {
  role: "MEMBER",
  seat: null,
  countryCode: "",
  since: "",
  until: "",
};

/** What the hub is asked for: only what the role needs. */
export function roleInput({ role, seat, countryCode, since, until }: RoleDraft) {
  return {
    role,
    seatId: seat?.id ?? null,
    countryCode: role === "NATIONAL_FOCAL_POINT" ? countryCode || null : null,
    since: since || null,
    until: until || null,
  };
}

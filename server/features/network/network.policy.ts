import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { secretariatOnly } from "#server/features/accounts/secretariat.ts";

/** Who gives and ends roles in the network. Pure: everything there is to know comes in. */
export const may = {
  /** Roles, invitations to them, organisations. */
  keepNetwork(viewer: Viewer): Verdict {
    return secretariatOnly(viewer);
  },

  /** `secretariatLeft`: how many people would keep the hub afterwards. */
  endMembership(
    viewer: Viewer,
    membership: { readonly role: string },
    secretariatLeft: number,
  ): Verdict {
    const allowed = may.keepNetwork(viewer);
    if (!allowed.allowed) return allowed;
    return membership.role !== "secretariat" || secretariatLeft > 0
      ? yes
      : no("The hub keeps at least one member of the secretariat.");
  },

  /** An invitation opens no closed account. */
  takeUp(account: { readonly disabledAt: Date | null }): Verdict {
    return account.disabledAt === null ? yes : no("This account was closed.");
  },
};

import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer, ViewerMembership } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import { belongsTo, type WritingParty } from "../review/writing-party.ts";

/** What decides who verifies a result: who wrote it, and those whose result it is. */
export interface VerifiableEvidence extends WritingParty {
  readonly writtenById: string | null;
}

/** Who verifies results; who writes them is who writes the practice or the adoption. Pure. */
export const may = {
  verify(viewer: Viewer, { writtenById, personIds, cities }: VerifiableEvidence): Verdict {
    if (viewer.kind !== "person") return no("Sign in to verify results.");
    if (viewer.personId === writtenById || personIds.includes(viewer.personId))
      return no("Nobody verifies what they wrote themselves.");
    const elsewhere = isSecretariat(viewer) || seatOf(viewer.memberships) !== null;
    return elsewhere && !belongsTo(viewer.memberships, cities)
      ? yes
      : no(
          "Results are verified by somebody of another city or organisation, or by the secretariat.",
        );
  },
};

/** The city or else the organisation that somebody verifies for; null: they belong to none. */
export function seatOf(memberships: readonly ViewerMembership[]): ViewerMembership | null {
  return (
    memberships.find(({ cityId }) => cityId !== null) ??
    memberships.find(({ organisationId }) => organisationId !== null) ??
    null
  );
}

import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer, ViewerMembership } from "#server/core/context.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import type { PracticeFacts, PracticePart } from "../practice-role.ts";
import { may as mayPractise } from "../practices.policy.ts";
import { isOwner } from "../versions/versions.policy.ts";
import type { ReviewFacts } from "./review-rule.ts";
import { belongsTo, type WritingParty } from "./writing-party.ts";

/** Somebody who may become a reviewer. */
export interface Candidate {
  readonly personId: string;
  readonly memberships: readonly ViewerMembership[];
}

/** Who reviews, and when. Pure: everything there is to know comes in. */
export const may = {
  submit(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (!isOwner(viewer, practice, part)) return no("Its authors submit it for review.");
    if (isInReview(practice)) return no("This is submitted already.");
    return mayPractise.write(viewer, practice, part);
  },

  takeBack(viewer: Viewer, practice: PracticeFacts, part: PracticePart): Verdict {
    if (!isOwner(viewer, practice, part)) return no("Only its authors take it back.");
    return isInReview(practice) ? yes : no("This is not in review.");
  },

  /** Names reviewers, and lets go those who do not answer. */
  assign(viewer: Viewer, practice: PracticeFacts): Verdict {
    if (!isSecretariat(viewer)) return no("The secretariat names reviewers.");
    return isInReview(practice) ? yes : no("This is not in review.");
  },

  /** Whether somebody can judge it at all: nobody judges in their own cause. */
  beReviewer({ personId, memberships }: Candidate, party: WritingParty): Verdict {
    if (party.personIds.includes(personId)) return no("Who wrote it does not review it.");
    if (belongsTo(memberships, party.cities))
      return no("People of the cities that wrote it do not review it.");
    const other = memberships.some(isOfCity) || memberships.some(isOfSecretariat);
    return other ? yes : no("It is reviewed by people of other cities or by the secretariat.");
  },

  /** Beside those who review already: two of other cities, each of its own, and the secretariat. */
  joinReview(candidate: Candidate, party: WritingParty, reviews: readonly ReviewFacts[]): Verdict {
    const able = may.beReviewer(candidate, party);
    if (!able.allowed) return able;
    if (reviews.some(({ reviewerId }) => reviewerId === candidate.personId))
      return no("This person reviews it already.");
    if (candidate.memberships.some(isOfSecretariat)) return yes;
    const cities = reviews.flatMap(({ asSecretariat, cityId }) => (asSecretariat ? [] : [cityId]));
    if (cities.length >= 2) return no("Two reviewers of other cities are named already.");
    return cities.includes(cityOf(candidate))
      ? no("Somebody of this city reviews it already. Choose somebody of another one.")
      : yes;
  },

  take(
    viewer: Viewer,
    practice: PracticeFacts,
    party: WritingParty,
    reviews: readonly ReviewFacts[],
  ): Verdict {
    if (viewer.kind !== "person") return no("Sign in to review practices.");
    if (!isSecretariat(viewer)) return no("The secretariat names reviewers.");
    return isInReview(practice)
      ? may.joinReview(viewer, party, reviews)
      : no("This is not in review.");
  },

  /** Who was asked, once; the secretariat need not be asked. */
  give(
    viewer: Viewer,
    practice: PracticeFacts,
    party: WritingParty,
    reviews: readonly ReviewFacts[],
  ): Verdict {
    if (viewer.kind !== "person") return no("Sign in to review practices.");
    if (!isInReview(practice)) return no("This is not in review.");
    const own = reviews.find(({ reviewerId }) => reviewerId === viewer.personId);
    if (own === undefined && !isSecretariat(viewer))
      return no("You were not asked to review this.");
    if (own?.verdict != null) return no("Who reviews it answers once. Your review is given.");
    return may.beReviewer(viewer, party);
  },
};

/** The city that somebody reviews for; null: none, as the secretariat does. */
export function cityOf({ memberships }: Candidate): string | null {
  return memberships.find(isOfCity)?.cityId ?? null;
}

export const isOfSecretariat = ({ role }: ViewerMembership): boolean => role === "secretariat";

const isOfCity = ({ role, cityId }: ViewerMembership): boolean =>
  (role === "city_editor" || role === "member") && cityId !== null;

export const isInReview = ({ state }: PracticeFacts): boolean =>
  state === "submitted" || state === "in_review";

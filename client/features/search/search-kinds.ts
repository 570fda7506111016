import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SearchKind } from "#schema/generated/graphql.ts";

/** What a hit is, in the order that facets show. */
export const searchKinds: Record<SearchKind, MessageDescriptor> = {
  CITY: msg`City`,
  ORGANISATION: msg`Organisation`,
  PRACTICE: msg`Practice`,
  CHALLENGE: msg`Difficulty`,
  WORKSHOP: msg`Workshop`,
  COMMENT: msg`Comment`,
};

/** States of practices, difficulties and workshops, as the search tells them. */
export const searchStates: Readonly<Record<string, MessageDescriptor>> = {
  DRAFT: msg`Draft`,
  SUBMITTED: msg`Submitted`,
  IN_REVIEW: msg`In review`,
  PUBLISHED: msg`Published`,
  OPEN: msg`Open`,
  BEING_WORKED_ON: msg`Being worked on`,
  SOLVED: msg`Solved`,
  SCHEDULED: msg`Scheduled`,
  LIVE: msg`Live`,
  CLOSED: msg`Closed`,
};

export function isSearchKind(text: string): text is SearchKind {
  return Object.hasOwn(searchKinds, text);
}

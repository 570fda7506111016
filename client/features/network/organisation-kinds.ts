import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { OrganisationKind } from "#schema/generated/graphql.ts";

/** What kind of body an organisation is, in the order the filter offers them. */
export const organisationKinds: Record<OrganisationKind, MessageDescriptor> = {
  NATIONAL_AGENCY: msg`National agency`,
  LOCAL_AGENCY: msg`Local agency`,
  RESEARCH_INSTITUTE: msg`Research institute`,
  INTERNATIONAL_ORGANISATION: msg`International organisation`,
  NGO: msg`Non-governmental organisation`,
  BUSINESS: msg`Business`,
  PARTNER_COUNTRY: msg`Partner country`,
};

/** What an address says, as a kind; null when it is none. */
export function readOrganisationKind(text: string | null): OrganisationKind | null {
  const wanted = (text ?? "").toUpperCase().replaceAll("-", "_");
  return wanted in organisationKinds ? (wanted as OrganisationKind) : null;
}

/** How the kind is written in an address. */
export function organisationKindSlug(kind: OrganisationKind): string {
  return kind.toLowerCase().replaceAll("_", "-");
}

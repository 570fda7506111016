import { Int, ObjectType, registerEnumType } from "type-graphql";
import type { Names } from "#server/core/database/tables.ts";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

export const OrganisationKind = {
  NATIONAL_AGENCY: "national_agency",
  LOCAL_AGENCY: "local_agency",
  RESEARCH_INSTITUTE: "research_institute",
  INTERNATIONAL_ORGANISATION: "international_organisation",
  NGO: "ngo",
  BUSINESS: "business",
  PARTNER_COUNTRY: "partner_country",
} as const;
export type OrganisationKind = (typeof OrganisationKind)[keyof typeof OrganisationKind];

registerEnumType(OrganisationKind, {
  name: "OrganisationKind",
  description: "What kind of organisation it is",
  valuesConfig: {
    NATIONAL_AGENCY: { description: "A ministry or an agency of a member state" },
    LOCAL_AGENCY: { description: "An agency of a city or a province" },
    RESEARCH_INSTITUTE: { description: "A university or a research institute" },
    INTERNATIONAL_ORGANISATION: { description: "An international organisation or a donor" },
    NGO: { description: "A non-governmental organisation" },
    BUSINESS: { description: "A company" },
    PARTNER_COUNTRY: { description: "A country outside ASEAN that works with the network" },
  },
});

/** A row of `organisation`; the resolvers add the rest. */
@ObjectType("Organisation", {
  implements: Node,
  simpleResolvers: true,
  description: "An agency, institute, donor or other body that works with cities",
})
export class Organisation {
  id!: string;

  @SharedField(() => String, { description: "Its place in addresses, e.g. `iges`; stays for good" })
  slug!: string;

  @SharedField(() => OrganisationKind, { description: "What kind of organisation it is" })
  kind!: OrganisationKind;

  storedNames!: Names;
  countryCode!: string | null;
  cityId!: string | null;

  @SharedField(() => String, {
    nullable: true,
    description: "Its own page on the web, where one is known",
  })
  website!: string | null;

  sourceId!: string | null;

  @SharedField(() => Int, {
    description: "Rises with each change of it: whoever changes it says which one they saw",
  })
  revision!: number;

  @SharedField(() => DateTime, { description: "When a fact of it last changed" })
  updatedAt!: Date;
}

export const { Connection: OrganisationConnection } = connectionOf(
  () => Organisation,
  "Organisation",
);

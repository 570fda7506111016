import { ObjectType, registerEnumType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

export const MembershipRole = {
  MEMBER: "member",
  CITY_EDITOR: "city_editor",
  NATIONAL_FOCAL_POINT: "national_focal_point",
  EXPERT: "expert",
  SECRETARIAT: "secretariat",
} as const;
export type MembershipRole = (typeof MembershipRole)[keyof typeof MembershipRole];

registerEnumType(MembershipRole, {
  name: "MembershipRole",
  description: "What somebody is in the network",
  valuesConfig: {
    MEMBER: { description: "Works for a city or an organisation" },
    CITY_EDITOR: { description: "Answers for a city's record and creates workshops for it" },
    NATIONAL_FOCAL_POINT: { description: "Answers for a member state and creates workshops" },
    EXPERT: { description: "Advises cities" },
    SECRETARIAT: { description: "Keeps the hub: may host every workshop" },
  },
});

/** A row of `membership`; the resolvers add the rest. */
@ObjectType("Membership", {
  implements: Node,
  simpleResolvers: true,
  description:
    "That a person belongs to a city, an organisation or the network, in a role, for a time",
})
export class Membership {
  id!: string;
  personId!: string;
  cityId!: string | null;
  organisationId!: string | null;
  countryCode!: string | null;

  @SharedField(() => MembershipRole, { description: "The role" })
  role!: MembershipRole;

  @SharedField(() => Day, { nullable: true, description: "Its first day; null: not known" })
  since!: string | null;

  @SharedField(() => Day, {
    nullable: true,
    description: "The day from which it holds no more; null: it goes on",
  })
  until!: string | null;
}

export const { Connection: MembershipConnection } = connectionOf(() => Membership, "Membership");

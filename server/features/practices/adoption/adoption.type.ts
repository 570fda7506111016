import { ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { AdoptionState } from "./adoption.enums.ts";

/** A row of `adoption` with the cities at both ends; the resolvers add the rest. For everybody. */
@ObjectType("Adoption", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A city takes over a practice of another one. Only the adopting city writes it; having stopped is as respectable as using it",
})
export class Adoption {
  id!: string;

  @SharedField(() => String, { description: "Its place in addresses: `/adoptions/<slug>`" })
  slug!: string;

  practiceId!: string;
  versionId!: string;
  cityId!: string;
  countryCode!: string;
  originCityId!: string;
  originCountryCode!: string;

  @SharedField(() => AdoptionState, { description: "How far it is" })
  state!: AdoptionState;

  @SharedField(() => Day, { description: "Since which day, as the city says" })
  stateSince!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @SharedField(() => String, { description: "What the city changed and why; may be empty" })
  changed!: string;

  costAmount!: number | null;
  costCurrency!: string | null;
  costYear!: number | null;

  @SharedField(() => String, { description: "Other words on the cost; may be empty" })
  costNote!: string;

  @SharedField(() => String, {
    description: "Whom to ask in the adopting city: a role, never a person; may be empty",
  })
  contactHere!: string;

  @SharedField(() => String, {
    description: "Whom the city asked where the practice comes from: a role; may be empty",
  })
  contactOrigin!: string;

  @SharedField(() => String, { nullable: true, description: "STOPPED: why" })
  stoppedReason!: string | null;

  confirmedById!: string | null;

  @SharedField(() => DateTime, {
    nullable: true,
    description: "When the city the practice comes from confirmed it; null: not yet",
  })
  confirmedAt!: Date | null;

  @SharedField(() => String, { description: "What that city says to it; may be empty" })
  confirmationNote!: string;

  challengeId!: string | null;

  @SharedField(() => Boolean, { description: "Invented, to look at the hub with" })
  demo!: boolean;

  @SharedField(() => DateTime, { description: "When it was written down first" })
  createdAt!: Date;
}

export const { Connection: AdoptionConnection } = connectionOf(() => Adoption, "Adoption");

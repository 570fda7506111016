import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ChallengeSeverity, ChallengeState } from "./challenge.enums.ts";

/** A row of `challenge`; the resolvers add the rest. Everybody may read it: it is the city's word. */
@ObjectType("Challenge", {
  implements: Node,
  simpleResolvers: true,
  description: "A difficulty that a city has, in its own words: what others may have an answer to",
})
export class Challenge {
  id!: string;

  @SharedField(() => String, { description: "Its place in addresses: `/challenges/<slug>`" })
  slug!: string;

  cityId!: string;
  countryCode!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @SharedField(() => String, { description: "What is difficult, in a line" })
  title!: string;

  @SharedField(() => String, { description: "More of it, plain text; may be empty" })
  description!: string;

  @SharedField(() => String, {
    description: "Where in the city, e.g. a ward or a river; may be empty",
  })
  place!: string;

  @SharedField(() => ChallengeSeverity, { description: "How bad it is, as the city judges it" })
  severity!: ChallengeSeverity;

  @SharedField(() => Int, { nullable: true, description: "The year since when, if one is known" })
  sinceYear!: number | null;

  @SharedField(() => String, { description: "Since when in the city's words; may be empty" })
  since!: string;

  @SharedField(() => ChallengeState, { description: "Where it stands" })
  state!: ChallengeState;

  @SharedField(() => DateTime, { description: "Since when it stands there" })
  stateSince!: Date;

  solvedByPracticeId!: string | null;

  @SharedField(() => String, { description: "SOLVED: how, in the city's words; may be empty" })
  solvedNote!: string;

  @SharedField(() => Boolean, { description: "Invented, to look at the hub with" })
  demo!: boolean;

  createdById!: string | null;

  @SharedField(() => DateTime, { description: "When it was described" })
  createdAt!: Date;

  @SharedField(() => DateTime, { nullable: true, description: "When its words last changed" })
  editedAt!: Date | null;

  /** `epoch:seq` of its event log when the row was read; null: nothing happened yet. */
  logEnd!: string | null;
}

export const { Connection: ChallengeConnection } = connectionOf(() => Challenge, "Challenge");

import { ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { PracticeState } from "./practice.enums.ts";

/** A row of `practice` with the country of its city; the resolvers add the rest. */
@ObjectType("Practice", {
  implements: Node,
  simpleResolvers: true,
  description:
    "What a city did for its environment, told so that another city can do it: written together, reviewed, published in versions that never change",
})
export class Practice {
  id!: string;

  @SharedField(() => String, {
    description: "Its place in addresses: `/practices/<slug>`; stays for good",
  })
  slug!: string;

  cityId!: string;
  countryCode!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @SharedField(() => PracticeState, { description: "Where the text that is being written stands" })
  state!: PracticeState;

  @SharedField(() => DateTime, { description: "Since when it stands there" })
  stateSince!: Date;

  currentVersionId!: string | null;

  @SharedField(() => Boolean, {
    description: "Entered by the secretariat from public sources, not told by the city itself",
  })
  recorded!: boolean;

  /** By the tag of the language. */
  caveats!: Readonly<Record<string, string>> | null;

  @SharedField(() => String, { nullable: true, description: "Why it was withdrawn" })
  withdrawnReason!: string | null;

  createdBy!: string | null;

  @SharedField(() => DateTime, { description: "When it was begun" })
  createdAt!: Date;

  /** `epoch:seq` of its event log when the row was read; null: nothing happened yet. */
  logEnd!: string | null;
}

export const { Connection: PracticeConnection } = connectionOf(() => Practice, "Practice");

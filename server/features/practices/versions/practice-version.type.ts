import { Float, Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { PracticeVersionState } from "../practice.enums.ts";
import type {
  VersionAuthor as StoredAuthor,
  VersionEvidence as StoredEvidence,
} from "./version-text.ts";

/** A row of `practice_version` without its long columns, which `versionBody` reads. */
@ObjectType("PracticeVersion", {
  implements: Node,
  simpleResolvers: true,
  description:
    "A practice as it was published in one language: it never changes, only its end is noted",
})
export class PracticeVersion {
  id!: string;
  practiceId!: string;
  slug!: string;
  publishedById!: string | null;

  @SharedField(() => String, { description: "BCP 47 tag" })
  language!: string;

  @SharedField(() => Boolean, { description: "It is the original; false: a translation" })
  original!: boolean;

  @SharedField(() => Int, { description: "Counts from 1 in each language" })
  number!: number;

  @SharedField(() => Int, {
    nullable: true,
    description: "The number of the original that it translates; null: it is the original",
  })
  translates!: number | null;

  @SharedField(() => Boolean, {
    description: "It translates an older version than the one that counts now",
  })
  outOfDate!: boolean;

  @SharedField(() => PracticeVersionState, { description: "Whether it counts" })
  state!: PracticeVersionState;

  @SharedField(() => String, { description: "What was done, in a line" })
  title!: string;

  @SharedField(() => String, { description: "The beginning of the problem, in one line" })
  summary!: string;

  @SharedField(() => String, {
    description: "SHA-256 of `canonical`, in small hexadecimal: who has both can check the text",
  })
  hash!: string;

  @SharedField(() => String, { description: "What is new in it; may be empty" })
  changeNote!: string;

  @SharedField(() => DateTime, { description: "When it was published" })
  publishedAt!: Date;

  @SharedField(() => DateTime, { nullable: true, description: "When it ceased to count" })
  endedAt!: Date | null;

  @SharedField(() => String, { nullable: true, description: "WITHDRAWN: why" })
  endedReason!: string | null;
}

export const { Connection: PracticeVersionConnection } = connectionOf(
  () => PracticeVersion,
  "PracticeVersion",
);

@ObjectType("VersionAuthor", {
  simpleResolvers: true,
  description: "An author as they were called when the version was published",
})
export class VersionAuthor implements StoredAuthor {
  @SharedField(() => String, { description: "Their name" })
  name!: string;

  @SharedField(() => String, { nullable: true, description: "The city or organisation" })
  seatName!: string | null;
}

@ObjectType("VersionEvidence", {
  simpleResolvers: true,
  description: "A result as it stood when the version was published",
})
export class VersionEvidence implements Omit<StoredEvidence, "verifiedAt"> {
  @SharedField(() => String, { description: "What is claimed" })
  claim!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language of the claim" })
  language!: string;

  @SharedField(() => Float, { nullable: true, description: "The figure" })
  value!: number | null;

  @SharedField(() => Float, { nullable: true, description: "The same figure before" })
  valueBefore!: number | null;

  @SharedField(() => String, { description: "Its unit; may be empty" })
  unit!: string;

  @SharedField(() => Day, { nullable: true, description: "From which day the figure holds" })
  periodFrom!: string | null;

  @SharedField(() => Day, { nullable: true, description: "To which day the figure holds" })
  periodTo!: string | null;

  @SharedField(() => Day, { nullable: true, description: "From which day the one before holds" })
  periodBeforeFrom!: string | null;

  @SharedField(() => Day, { nullable: true, description: "To which day the one before holds" })
  periodBeforeTo!: string | null;

  @SharedField(() => String, { description: "The time in the words of the source" })
  periodAsStated!: string;

  @SharedField(() => String, { description: "How it was measured" })
  method!: string;

  @SharedField(() => String, { description: "Where it can be read" })
  sourceTitle!: string;

  @SharedField(() => String, { nullable: true, description: "Its address" })
  sourceUrl!: string | null;

  @SharedField(() => ClaimStatus, { description: "How sure it was" })
  status!: ClaimStatus;

  @SharedField(() => String, { nullable: true, description: "Who had verified it" })
  verifiedByName!: string | null;

  @SharedField(() => String, { nullable: true, description: "For which city or organisation" })
  verifiedSeatName!: string | null;

  @SharedField(() => DateTime, { nullable: true, description: "When they had verified it" })
  verifiedAt!: string | null;
}

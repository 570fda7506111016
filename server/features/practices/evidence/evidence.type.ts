import { Float, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime, Day } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { AdoptionState } from "../adoption/adoption.enums.ts";

/** A row of `evidence` and when what it belongs to was published; the resolver adds the rest. */
@ObjectType("Evidence", {
  implements: Node,
  simpleResolvers: true,
  description: "A result: what is claimed, with its figure, its time and where it comes from",
})
export class Evidence {
  id!: string;
  practiceId!: string | null;
  adoptionId!: string | null;
  writtenById!: string | null;
  verifiedById!: string | null;
  verifiedCityId!: string | null;
  verifiedOrganisationId!: string | null;

  /** When the version that readers read was published; null: none was, or it is of an adoption. */
  publishedAt!: Date | null;

  @SharedField(() => String, { description: "What is claimed, in a sentence" })
  claim!: string;

  @SharedField(() => String, { description: "BCP 47 tag of the language it is written in" })
  language!: string;

  @SharedField(() => Float, { nullable: true, description: "The figure; null: none is claimed" })
  value!: number | null;

  @SharedField(() => Float, { nullable: true, description: "The same figure before" })
  valueBefore!: number | null;

  @SharedField(() => String, { description: "E.g. `t/day`, `%`; may be empty" })
  unit!: string;

  @SharedField(() => Day, { nullable: true, description: "From which day the figure holds" })
  periodFrom!: string | null;

  @SharedField(() => Day, { nullable: true, description: "To which day the figure holds" })
  periodTo!: string | null;

  @SharedField(() => Day, { nullable: true, description: "From which day the one before holds" })
  periodBeforeFrom!: string | null;

  @SharedField(() => Day, { nullable: true, description: "To which day the one before holds" })
  periodBeforeTo!: string | null;

  @SharedField(() => String, { description: "The time in the words of the source; may be empty" })
  periodAsStated!: string;

  @SharedField(() => String, { description: "How it was measured; may be empty" })
  method!: string;

  @SharedField(() => String, { description: "Where it can be read; may be empty" })
  sourceTitle!: string;

  @SharedField(() => String, { nullable: true, description: "Its address" })
  sourceUrl!: string | null;

  @SharedField(() => ClaimStatus, { description: "How sure it is" })
  status!: ClaimStatus;

  @SharedField(() => DateTime, { nullable: true, description: "When somebody verified it" })
  verifiedAt!: Date | null;

  @SharedField(() => AdoptionState, {
    nullable: true,
    description: "The step of the adoption that it belongs to; null: to none, or to a practice",
  })
  adoptionState!: AdoptionState | null;

  @SharedField(() => DateTime, { description: "When it was written, or changed last" })
  writtenAt!: Date;
}

export const { Connection: EvidenceConnection } = connectionOf(() => Evidence, "Evidence");

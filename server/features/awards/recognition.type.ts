import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ClaimStatus } from "#server/features/network/claim-status.enum.ts";
import { RecognitionRole } from "#server/features/network/recognition-role.enum.ts";

/** A row of `recognition`; the resolvers add what it refers to. */
@ObjectType("Recognition", {
  implements: Node,
  simpleResolvers: true,
  description: "An award, a certificate or a role in a programme, as a source states it",
})
export class Recognition {
  id!: string;
  cityId!: string;
  programmeId!: string;
  editionId!: string | null;
  themeId!: string | null;
  sizeClassId!: string | null;
  sourceId!: string;

  @SharedField(() => RecognitionRole, { description: "What the city is in the programme" })
  role!: RecognitionRole;

  @SharedField(() => Int, { nullable: true, description: "The year, where the source gives one" })
  year!: number | null;

  @SharedField(() => String, {
    nullable: true,
    description:
      "The time in the source's own words where it is not one year, e.g. `Years 1–2 of the programme`",
  })
  periodAsStated!: string | null;

  @SharedField(() => String, {
    nullable: true,
    description: "The theme in the source's own words, e.g. `urban biodiversity and green space`",
  })
  themeAsStated!: string | null;

  @SharedField(() => String, {
    nullable: true,
    description:
      "When the source said so, as far as it is known: `2021-10-22`, `2014`, `c. 2015–2019`",
  })
  statedOn!: string | null;

  @SharedField(() => ClaimStatus, { description: "How sure it is" })
  status!: ClaimStatus;

  @SharedField(() => String, {
    nullable: true,
    description: "What one should know of it; what a dispute is about",
  })
  note!: string | null;

  @SharedField(() => DateTime, { description: "When it was recorded or last corrected" })
  updatedAt!: Date;
}

export const { Connection: RecognitionConnection } = connectionOf(() => Recognition, "Recognition");

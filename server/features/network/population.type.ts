import { Int, ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ClaimStatus } from "./claim-status.enum.ts";

/** A row of `population`; the resolver adds the source. */
@ObjectType("Population", {
  simpleResolvers: true,
  description: "How many people live in a city, as a source says",
})
export class Population {
  @SharedField(() => Int, { description: "Number of people" })
  people!: number;

  @SharedField(() => Int, {
    nullable: true,
    description: "The year of the figure; null: the source gives none",
  })
  year!: number | null;

  @SharedField(() => String, {
    nullable: true,
    description: "The year in the source's own words where it is not plain, e.g. `c. 2014`",
  })
  yearAsStated!: string | null;

  @SharedField(() => String, { nullable: true, description: "Of what area, and what to mind" })
  scope!: string | null;

  @SharedField(() => ClaimStatus, { description: "How sure it is" })
  status!: ClaimStatus;

  sourceId!: string;
}

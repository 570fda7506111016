import { ObjectType } from "type-graphql";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { AuthorAccess, AuthorCapacity } from "../practice.enums.ts";

/** A row of `practice_author`. */
@ObjectType("PracticeAuthor", {
  implements: Node,
  simpleResolvers: true,
  description: "Somebody who works on a practice",
})
export class PracticeAuthor {
  id!: string;
  practiceId!: string;
  personId!: string;
  cityId!: string | null;
  organisationId!: string | null;

  @SharedField(() => AuthorCapacity, { description: "As what" })
  capacity!: AuthorCapacity;

  @SharedField(() => AuthorAccess, { description: "What they may do with the text" })
  access!: AuthorAccess;

  @SharedField(() => DateTime, { description: "Since when" })
  since!: Date;
}

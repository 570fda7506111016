import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";

/**
 * The minutes of an agenda item as they were last stored. An item has exactly one, from the start:
 * before the first word it is empty and of revision 0. So its id is made of the item's.
 */
@ObjectType("Minutes", {
  implements: Node,
  simpleResolvers: true,
  description:
    "The minutes of an agenda item as they were last stored; before the first word empty, revision 0",
})
export class Minutes {
  agendaItemId!: string;

  @SharedField(() => String, {
    description: "As HTML made by the server from the document; safe to show",
  })
  html!: string;

  @SharedField(() => String, { description: "As plain text" })
  plain!: string;

  @SharedField(() => String, { description: "As Markdown" })
  markdown!: string;

  @SharedField(() => Int, { description: "How many revisions are kept; 0: nothing was written" })
  revision!: number;

  @SharedField(() => DateTime, {
    description: "When it was last stored; before that, when the workshop was created",
  })
  savedAt!: Date;
}

@ObjectType("MinutesRevision", {
  implements: Node,
  simpleResolvers: true,
  description: "The minutes as they stood at a time, and who wrote what is new in it",
})
export class MinutesRevision {
  id!: string;
  agendaItemId!: string;
  authorIds!: string[];

  @SharedField(() => Int, { description: "Counts from 1" })
  number!: number;

  @SharedField(() => String, { description: "As HTML; safe to show" })
  html!: string;

  @SharedField(() => String, { description: "As Markdown" })
  markdown!: string;

  @SharedField(() => Int, { nullable: true, description: "It brought this revision back" })
  restoredFrom!: number | null;

  @SharedField(() => DateTime, { description: "When it was stored" })
  savedAt!: Date;
}

export const { Connection: MinutesRevisionConnection } = connectionOf(
  () => MinutesRevision,
  "MinutesRevision",
);

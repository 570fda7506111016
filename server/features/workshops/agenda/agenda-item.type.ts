import { Int, ObjectType } from "type-graphql";
import { connectionOf } from "#server/core/graphql/connection.ts";
import { Node } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { AgendaItemKind } from "./agenda-item.enums.ts";

/** A row of `agenda_item`; the resolvers add the rest. */
@ObjectType("AgendaItem", {
  implements: Node,
  simpleResolvers: true,
  description: "A part of a workshop: a session, a paper, a discussion; may hold others",
})
export class AgendaItem {
  id!: string;
  workshopId!: string;
  parentId!: string | null;

  @SharedField(() => Int, { description: "Its place in the agenda; a child follows its parent" })
  position!: number;

  @SharedField(() => AgendaItemKind, { description: "What happens" })
  kind!: AgendaItemKind;

  @SharedField(() => DateTime, { nullable: true, description: "When it is planned to begin" })
  startsAt!: Date | null;

  @SharedField(() => DateTime, { nullable: true, description: "When it is planned to end" })
  endsAt!: Date | null;
}

export const { Connection: AgendaItemConnection } = connectionOf(() => AgendaItem, "AgendaItem");

import { Int, ObjectType } from "type-graphql";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import { ReactionKind } from "./comment.enums.ts";

@ObjectType("ReactionCount", { simpleResolvers: true, description: "How many reacted in one way" })
export class ReactionCount {
  @SharedField(() => ReactionKind, { description: "In which way" })
  kind!: ReactionKind;

  @SharedField(() => Int, { description: "How many" })
  count!: number;
}

const order: readonly ReactionKind[] = Object.values(ReactionKind);

/** Reactions are told in one order everywhere: buttons do not change places. */
export function inKindOrder<Row extends { kind: ReactionKind }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

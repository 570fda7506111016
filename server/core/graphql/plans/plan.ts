import type {
  FieldNode,
  GraphQLAbstractType,
  GraphQLField,
  GraphQLLeafType,
  GraphQLObjectType,
} from "graphql";
import type { BindResolver } from "#server/core/graphql/direct-resolvers.ts";

/**
 * What an operation does, found out once: fragments written out, fields merged, types looked up.
 * A plan holds nothing of a request and serves many at the same time.
 */
export interface ObjectPlan {
  type: GraphQLObjectType;
  /** An answer with every key in order; nothing is in it yet but the type's name where it is asked. */
  empty: Readonly<Record<string, unknown>>;
  fields: readonly FieldPlan[];
}

export interface FieldPlan {
  key: string;
  field: GraphQLField<unknown, unknown>;
  nodes: readonly FieldNode[];
  bind: BindResolver | null;
  /** The arguments when they hang on no variable. */
  fixedArgs: Record<string, unknown> | null;
  value: ValuePlan;
}

export type ValuePlan =
  | { kind: "leaf"; type: GraphQLLeafType; nullable: boolean }
  | { kind: "list"; item: ValuePlan; nullable: boolean }
  | { kind: "object"; plan: ObjectPlan; nullable: boolean }
  | {
      kind: "abstract";
      type: GraphQLAbstractType;
      /** What it may be. */
      types: readonly string[];
      /** The plan for things of that type. */
      planOf(type: string): ObjectPlan;
      nullable: boolean;
    };

/** Something that only graphql-js does right: the operation goes there. */
export class NotPlanned extends Error {}

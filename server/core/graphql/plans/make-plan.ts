import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { binderOf } from "#server/core/graphql/direct-resolvers.ts";
import {
  type FieldPlan,
  NotPlanned,
  type ObjectPlan,
  type ValuePlan,
} from "#server/core/graphql/plans/plan.ts";

interface Planning {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Only those that `@skip` and `@include` ask for are looked at. */
  variables: Record<string, unknown>;
}

/** The plan of a validated query. Throws NotPlanned for what it does not cover. */
export function makePlan(planning: Planning, operation: OperationDefinitionNode): ObjectPlan {
  const root = planning.schema.getRootType(operation.operation);
  if (!root || operation.operation !== OperationTypeNode.QUERY) throw new NotPlanned();
  return planObject(planning, root, [operation.selectionSet]);
}

function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ObjectPlan {
  // Only the classes behind an interface tell their things apart so; none of ours needs it.
  if (type.isTypeOf) throw new NotPlanned();
  const byKey = new Map<string, FieldNode[]>();
  const seen = new Set<string>();
  for (const set of sets) collect(planning, type, set, byKey, seen);
  const typenames: string[] = [];
  const fields: FieldPlan[] = [];
  for (const [key, nodes] of byKey) {
    if (nodes[0]!.name.value === "__typename") typenames.push(key);
    else fields.push(planField(planning, type, key, nodes));
  }
  // It would be no key of an object but its prototype.
  if (byKey.has("__proto__")) throw new NotPlanned();
  const empty: Record<string, unknown> = {};
  for (const key of byKey.keys()) empty[key] = null;
  for (const key of typenames) empty[key] = type.name;
  return { type, empty, fields };
}

function planField(
  planning: Planning,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): FieldPlan {
  const [node] = nodes as [FieldNode];
  const field = type.getFields()[node.name.value];
  if (!field) throw new NotPlanned();
  const fixed = !node.arguments?.some(({ value }) => hasVariable(value));
  return {
    key,
    field,
    nodes,
    bind: binderOf(field),
    fixedArgs: fixed ? getArgumentValues(field, node) : null,
    value: planValue(planning, field.type, nodes),
  };
}

function planValue(
  planning: Planning,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  nullable = true,
): ValuePlan {
  if (isNonNullType(type)) return planValue(planning, type.ofType, nodes, false);
  if (isListType(type)) {
    return { kind: "list", item: planValue(planning, type.ofType, nodes), nullable };
  }
  if (isLeafType(type)) return { kind: "leaf", type, nullable };
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!isAbstractType(type)) {
    return { kind: "object", plan: planObject(planning, type, sets), nullable };
  }
  const plans = new Map<string, ObjectPlan>();
  const planOf = (name: string) => {
    const known = plans.get(name);
    if (known) return known;
    const concrete = planning.schema.getType(name);
    if (!isObjectType(concrete) || !planning.schema.isSubType(type, concrete))
      throw new NotPlanned();
    const made = planObject(planning, concrete, sets);
    plans.set(name, made);
    return made;
  };
  const types = planning.schema.getPossibleTypes(type).map(({ name }) => name);
  return { kind: "abstract", type, types, planOf, nullable };
}

/** As the specification's CollectFields. */
function collect(
  planning: Planning,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    const { variables } = planning;
    if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.["if"] === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.["if"] === false)
      continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = byKey.get(key);
      if (nodes) nodes.push(selection);
      else byKey.set(key, [selection]);
      continue;
    }
    let part: FragmentDefinitionNode | typeof selection = selection;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = planning.fragments.get(selection.name.value);
      if (!fragment || seen.has(selection.name.value)) continue;
      seen.add(selection.name.value);
      part = fragment;
    }
    if (part.kind === Kind.FRAGMENT_SPREAD) continue;
    const condition = part.typeCondition && planning.schema.getType(part.typeCondition.name.value);
    const fits =
      !condition ||
      condition === type ||
      (isAbstractType(condition) && planning.schema.isSubType(condition, type));
    if (fits) collect(planning, type, part.selectionSet, byKey, seen);
  }
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

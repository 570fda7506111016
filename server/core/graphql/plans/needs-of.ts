import type { FieldPlan, ObjectPlan, ValuePlan } from "#server/core/graphql/plans/plan.ts";
import { type Followable, linksOf } from "#server/core/reads/follow.ts";
import { type Columns, columnsNamed, rowColumnsOf } from "#server/core/reads/row-columns.ts";

/** Which columns an operation looks at. Null: at whole rows. */
export interface Needs {
  ofType(type: string): Columns;
  ofRead(read: Followable): Columns;
}

const known = new WeakMap<ObjectPlan, Needs>();

/**
 * What the whole of an operation looks at in the rows of a type or a read: a row is loaded once and
 * shown at several places, so that each of them must find what it needs.
 */
export function needsOf(root: ObjectPlan): Needs {
  const ready = known.get(root);
  if (ready) return ready;
  const types: Gathered = new Map();
  const reads: Gathered = new Map();
  const visit = (plan: ObjectPlan) => {
    for (const field of plan.fields) {
      gather(types, plan.type.name, columnsFor(plan.type.name, field));
      const link = linksOf(plan.type.name)?.get(field.field.name);
      if (link) gather(reads, link.read.name, link.columns);
      for (const inner of plansIn(field.value)) visit(inner);
    }
  };
  visit(root);
  const columnsOfTypes = new Map([...types].map(([name]) => [name, named(types, name)]));
  const columnsOfReads = new Map([...reads].map(([name]) => [name, named(reads, name)]));
  const needs: Needs = {
    ofType: (type) => columnsOfTypes.get(type) ?? null,
    ofRead: ({ name, type }) =>
      (type === null ? columnsOfReads.get(name) : columnsOfTypes.get(type)) ?? null,
  };
  known.set(root, needs);
  return needs;
}

/** Null: all columns of it. */
type Gathered = Map<string, Set<string> | null>;

function gather(into: Gathered, name: string, columns: readonly string[] | null): void {
  const before = into.get(name);
  if (before === null) return;
  if (columns === null) into.set(name, null);
  else into.set(name, new Set([...(before ?? []), ...columns]));
}

function named(from: Gathered, name: string): Columns {
  const columns = from.get(name);
  return columns ? columnsNamed([...columns, ...(rowColumnsOf(name)?.always ?? [])]) : null;
}

/** What of a row a field looks at; null: at all of it. */
function columnsFor(type: string, { field }: FieldPlan): readonly string[] | null {
  const columns = rowColumnsOf(type);
  if (!columns) return null;
  const declared = Object.hasOwn(columns.fields, field.name) ? columns.fields[field.name]! : null;
  return declared ?? (field.resolve ? null : [field.name]);
}

function plansIn(value: ValuePlan): readonly ObjectPlan[] {
  if (value.kind === "list") return plansIn(value.item);
  if (value.kind === "object") return [value.plan];
  if (value.kind === "leaf") return [];
  return value.types.map((name) => value.planOf(name));
}

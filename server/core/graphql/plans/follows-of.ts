import { getArgumentValues } from "graphql";
import { type Needs } from "#server/core/graphql/plans/needs-of.ts";
import type { FieldPlan, ObjectPlan, ValuePlan } from "#server/core/graphql/plans/plan.ts";
import { type Follow, type Follows, linksOf, type Wanted } from "#server/core/reads/follow.ts";
import { rowColumnsOf } from "#server/core/reads/row-columns.ts";

/** Of fields whose selections hang on no variable. */
const known = new WeakMap<FieldPlan, Follows>();

/** What is wanted of the rows of a field and what they lead to, as far as the selection asks for it. */
export function followsOf(
  plan: FieldPlan,
  variables: Record<string, unknown>,
  needs: Needs,
): Follows {
  const ready = known.get(plan);
  if (ready) return ready;
  const finding = { variables, needs, fixed: true };
  const follows = ofValue(plan.value, finding);
  if (finding.fixed) known.set(plan, follows);
  return follows;
}

interface Finding {
  variables: Record<string, unknown>;
  needs: Needs;
  fixed: boolean;
}

function ofValue(value: ValuePlan, finding: Finding): Follows {
  const found = new Map<string, Wanted>();
  for (const plan of rowPlans(value)) {
    const { name } = plan.type;
    if (!linksOf(name) && !rowColumnsOf(name)) continue;
    found.set(name, { columns: finding.needs.ofType(name), follows: ofObject(plan, finding) });
  }
  return found;
}

/** The plans of the rows: of a connection those of its nodes. */
function rowPlans(value: ValuePlan): readonly ObjectPlan[] {
  if (value.kind === "list") return rowPlans(value.item);
  if (value.kind === "abstract") {
    return value.types.filter((name) => linksOf(name)).map((name) => value.planOf(name));
  }
  if (value.kind !== "object") return [];
  const { type, fields } = value.plan;
  if (!type.name.endsWith("Connection") && !type.name.endsWith("Edge")) return [value.plan];
  return fields
    .filter(({ field }) => ["nodes", "edges", "node"].includes(field.name))
    .flatMap((field) => rowPlans(field.value));
}

function ofObject({ type, fields }: ObjectPlan, finding: Finding): Follow[] {
  const links = linksOf(type.name);
  if (!links) return [];
  const follows: Follow[] = [];
  for (const { field, fixedArgs, nodes, value } of fields) {
    const link = links.get(field.name);
    if (!link) continue;
    if (fixedArgs === null) finding.fixed = false;
    const args = fixedArgs ?? getArgumentValues(field, nodes[0]!, finding.variables);
    const inner = [...ofValue(value, finding).values()].flatMap(({ follows: each }) => each);
    const columns = finding.needs.ofRead(link.read);
    follows.push({ read: link.read, by: link.by, args, columns, follows: inner });
  }
  return follows;
}

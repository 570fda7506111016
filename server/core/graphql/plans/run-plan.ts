import {
  getArgumentValues,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { HubContext } from "#server/core/context.ts";
import { type Deadline, deadlineOfNow } from "#server/core/graphql/deadline.ts";
import { valueIfLoaded } from "#server/core/graphql/loaded.ts";
import { followsOf } from "#server/core/graphql/plans/follows-of.ts";
import { type Needs, needsOf } from "#server/core/graphql/plans/needs-of.ts";
import {
  type FieldPlan,
  NotPlanned,
  type ObjectPlan,
  type ValuePlan,
} from "#server/core/graphql/plans/plan.ts";
import { following } from "#server/core/reads/follow.ts";

/** What of an operation is the same at every execution. */
export interface Operation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
}

type Answer = Record<string, unknown>;
/** Where a completed value goes: a key of an answer, or a place in a list. */
type Target = Answer | unknown[];

/** The things that one field led to, of all its parents together. */
interface Found {
  values: unknown[];
  targets: Answer[];
}

/**
 * Answers a query field by field instead of thing by thing: a field is resolved for all things that
 * stand at the same place of the query, so there is one promise a field and not one a value, and
 * what loaders batch is asked for at once. Gives `data` when all goes well. Rejects as soon as
 * anything does not: an error, a null where none may be. Then graphql-js answers, which knows
 * what to tell about it.
 */
export function runPlan(
  plan: ObjectPlan,
  operation: Operation,
  variables: Record<string, unknown>,
  context: HubContext,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const run = new Run(operation, variables, context, needsOf(plan), resolve, reject);
    run.start(plan);
  });
}

class Run {
  readonly #operation: Operation;
  readonly #variables: Record<string, unknown>;
  readonly #context: HubContext;
  readonly #needs: Needs;
  readonly #resolve: (answer: Answer) => void;
  readonly #reject: (error: unknown) => void;
  readonly #answer: Answer = {};
  readonly #deadline: Deadline | null = deadlineOfNow();
  #waiting = 1;
  #failed = false;

  constructor(
    operation: Operation,
    variables: Record<string, unknown>,
    context: HubContext,
    needs: Needs,
    resolve: (answer: Answer) => void,
    reject: (error: unknown) => void,
  ) {
    this.#operation = operation;
    this.#variables = variables;
    this.#context = context;
    this.#needs = needs;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  start(plan: ObjectPlan): void {
    // Every key at once: what comes later must not come last.
    Object.assign(this.#answer, plan.empty);
    this.#step(() => this.#objects(plan, [undefined], [this.#answer]));
  }

  /** One of the parts that run on their own; the last to end answers. */
  #step(work: () => void): void {
    if (this.#failed) return;
    try {
      this.#deadline?.demand();
      work();
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#resolve(this.#answer);
  }

  #later(promises: readonly unknown[], work: (values: unknown[]) => void): void {
    this.#waiting += 1;
    Promise.all(promises).then(
      (values) => this.#step(() => work(values)),
      (error: unknown) => this.#fail(error),
    );
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#reject(error);
  }

  #objects(plan: ObjectPlan, sources: readonly unknown[], targets: readonly Answer[]): void {
    for (const field of plan.fields) this.#field(plan, field, sources, targets);
  }

  #field(
    { type }: ObjectPlan,
    plan: FieldPlan,
    sources: readonly unknown[],
    targets: readonly Answer[],
  ): void {
    const values: unknown[] = [];
    let async = false;
    const resolve = this.#resolver(type, plan);
    const resolveAll = () => {
      for (const source of sources) {
        let value = resolve(source);
        if (isPromise(value)) {
          const ready = valueIfLoaded(value);
          if (ready) ({ value } = ready);
          else async = true;
        }
        values.push(value);
      }
    };
    if (plan.value.kind === "leaf") resolveAll();
    else following(followsOf(plan, this.#variables, this.#needs), resolveAll);
    if (async) this.#later(values, (awaited) => this.#complete(plan, awaited, targets));
    else this.#complete(plan, values, targets);
  }

  #resolver(type: ObjectPlan["type"], plan: FieldPlan): (source: unknown) => unknown {
    const { field, bind } = plan;
    const args = plan.fixedArgs ?? getArgumentValues(field, plan.nodes[0]!, this.#variables);
    const info = this.#info(type, plan);
    if (bind) return bind(args, this.#context, info);
    const { resolve, name } = field;
    if (resolve) return (source) => resolve(source, args, this.#context, info);
    return (source) => {
      const value = (source as Answer)[name];
      return typeof value === "function" ? value.call(source, args, this.#context, info) : value;
    };
  }

  #info(type: ObjectPlan["type"], { field, nodes, key }: FieldPlan): GraphQLResolveInfo {
    const { schema, operation, fragments } = this.#operation;
    return {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType: type,
      path: { prev: undefined, key, typename: type.name },
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: this.#variables,
    };
  }

  #complete(plan: FieldPlan, values: readonly unknown[], targets: readonly Answer[]): void {
    const found: Found = { values: [], targets: [] };
    const { value, key } = plan;
    for (let at = 0; at < values.length; at += 1) {
      put(value, values[at], targets[at]!, key, found);
    }
    if (found.values.length === 0) return;
    const inner = innermost(value);
    if (inner.kind === "object") this.#objects(inner.plan, found.values, found.targets);
    if (inner.kind === "abstract") this.#abstract(inner, plan, found);
  }

  /** Things of several types: those of one type go on together. */
  #abstract(
    { type, planOf }: Extract<ValuePlan, { kind: "abstract" }>,
    plan: FieldPlan,
    { values, targets }: Found,
  ): void {
    if (!type.resolveType) throw new NotPlanned();
    const info = this.#info(type as never, plan);
    const names = values.map((value) => type.resolveType!(value, this.#context, info, type));
    const goOn = (known: readonly unknown[]) => {
      const groups = new Map<unknown, Found>();
      known.forEach((name, at) => {
        const group = groups.get(name) ?? { values: [], targets: [] };
        groups.set(name, group);
        group.values.push(values[at]);
        group.targets.push(targets[at]!);
      });
      for (const [name, group] of groups) {
        const concrete = planOf(String(name));
        for (const target of group.targets) Object.assign(target, concrete.empty);
        this.#objects(concrete, group.values, group.targets);
      }
    };
    if (names.some(isPromise)) this.#later(names, goOn);
    else goOn(names);
  }
}

/** Puts a value in its place. What has fields of its own is `found`, an empty answer in its place. */
function put(
  plan: ValuePlan,
  value: unknown,
  target: Target,
  key: string | number,
  found: Found,
): void {
  const place = target as Record<string | number, unknown>;
  if (value === null || value === undefined) {
    if (!plan.nullable) throw new NotPlanned();
    place[key] = null;
  } else if (value instanceof Error) throw value;
  else if (plan.kind === "leaf") {
    const leaf: unknown = plan.type.serialize(value);
    if (leaf === null || leaf === undefined) throw new NotPlanned();
    place[key] = leaf;
  } else if (plan.kind === "list") {
    if (!Array.isArray(value)) throw new NotPlanned();
    const list: unknown[] = [];
    place[key] = list;
    for (let at = 0; at < value.length; at += 1) {
      const item: unknown = value[at];
      if (isPromise(item)) throw new NotPlanned();
      put(plan.item, item, list, at, found);
    }
  } else {
    const answer: Answer = plan.kind === "object" ? { ...plan.plan.empty } : {};
    place[key] = answer;
    found.values.push(value);
    found.targets.push(answer);
  }
}

function innermost(plan: ValuePlan): ValuePlan {
  return plan.kind === "list" ? innermost(plan.item) : plan;
}

function isPromise(value: unknown): value is PromiseLike<unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { then?: unknown }).then === "function"
  );
}

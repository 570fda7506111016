import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { HubContext } from "#server/core/context.ts";
import { checkLimits, checkRepeats, parseOptions } from "#server/core/graphql/limits.ts";
import { makePlan } from "#server/core/graphql/plans/make-plan.ts";
import { NotPlanned, type ObjectPlan } from "#server/core/graphql/plans/plan.ts";
import { type Operation, runPlan } from "#server/core/graphql/plans/run-plan.ts";
import { RecentlyUsed } from "#server/core/recently-used.ts";

export interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** A query that was parsed and validated once, and what was found out about it since. */
interface Known extends Operation {
  document: DocumentNode;
  /** Nothing in it hangs on more than the query and its language. */
  cacheable: boolean;
  /** Variables that `@skip` and `@include` ask for: each of their values has a plan of its own. */
  switches: readonly string[];
  plans: RecentlyUsed<ObjectPlan>;
  /** Costs by what the weight hangs on, see `sizeOf`. */
  costs: RecentlyUsed<number>;
}

/** Texts of up to this many signs are kept; longer ones are rare and parsed each time. */
const longestKept = 20_000;

/**
 * Queries whose plans are known. Whatever is out of the ordinary is refused with NotPlanned (or the
 * error that came up): then the request goes the long way, which answers it as the rules say.
 */
export class PlannedQueries {
  readonly #schema: GraphQLSchema;
  readonly #known = new RecentlyUsed<Known | null>(500);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The query and its cost; null when it has to go the long way. */
  find(request: GraphqlRequest): { known: Known; cost: number } | null {
    const { query, operationName } = request;
    if (query.length > longestKept) return null;
    const key = `${operationName ?? ""}\n${query}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.#learn(query, operationName);
      this.#known.set(key, known);
    }
    if (known === null) return null;
    return { known, cost: this.#cost(known, request) };
  }

  /** `data` of the answer. Rejects when anything goes wrong. */
  run(
    known: Known,
    { variables: given }: GraphqlRequest,
    context: HubContext,
  ): Promise<Record<string, unknown>> {
    const { operation } = known;
    const { coerced } = getVariableValues(this.#schema, operation.variableDefinitions ?? [], given);
    if (!coerced) return Promise.reject(new NotPlanned());
    const shape = known.switches.map((name) => (coerced[name] === true ? "1" : "0")).join("");
    let plan = known.plans.get(shape);
    if (plan === undefined) {
      const fragments = new Map(Object.entries(known.fragments));
      plan = makePlan({ schema: this.#schema, fragments, variables: coerced }, operation);
      known.plans.set(shape, plan);
    }
    return runPlan(plan, known, coerced, context);
  }

  #learn(query: string, operationName: string | null): Known | null {
    try {
      const document = parse(query, parseOptions);
      checkRepeats(document);
      if (validate(this.#schema, document, undefined, { maxErrors: 1 }).length > 0) return null;
      const operation = getOperationAST(document, operationName);
      if (operation?.operation !== OperationTypeNode.QUERY || asksForTheSchema(document))
        return null;
      return {
        schema: this.#schema,
        document,
        cacheable: isCacheable(this.#schema, document),
        operation,
        fragments: fragmentsOf(document),
        switches: switchesOf(document),
        plans: new RecentlyUsed(16),
        costs: new RecentlyUsed(50),
      };
    } catch {
      // It does not parse: the long way says where.
      return null;
    }
  }

  #cost({ document, operation, costs }: Known, { variables }: GraphqlRequest): number {
    const sizes = (operation.variableDefinitions ?? []).map(({ variable }) =>
      sizeOf(variables[variable.name.value]),
    );
    const key = sizes.join();
    const known = costs.get(key);
    if (known !== undefined) return known;
    const cost = checkLimits(this.#schema, document, operation, variables);
    costs.set(key, cost);
    return cost;
  }
}

/**
 * What the weight of an operation hangs on of a variable: numbers, how long a list is, and whether
 * its default stands in for it. What is null, or one thing for a list, is no default.
 */
function sizeOf(value: unknown): string | number {
  if (value === undefined) return "default";
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === "number" ? value : "";
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}

function asksForTheSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value === "__schema" || name.value === "__type") asks = true;
    },
  });
  return asks;
}

function isCacheable(schema: GraphQLSchema, document: DocumentNode): boolean {
  let cacheable = true;
  const info = new TypeInfo(schema);
  const look = { Field: () => void (cacheable &&= !info.getFieldDef()?.extensions["neverCached"]) };
  visit(document, visitWithTypeInfo(info, look));
  return cacheable;
}

function switchesOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ arguments: given = [] }) {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].toSorted();
}

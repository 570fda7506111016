import type { GraphQLField, GraphQLResolveInfo, GraphQLSchema } from "graphql";
import { defaultFieldResolver, isObjectType } from "graphql";
import type { HubContext } from "#server/core/context.ts";

/** A resolver that has its arguments: what is left to say is of which thing. */
export type BoundResolver = (source: unknown) => unknown;
export type BindResolver = (
  args: Record<string, unknown>,
  context: HubContext,
  info: GraphQLResolveInfo,
) => BoundResolver;

const binders = new WeakMap<object, BindResolver>();

/** How a field is resolved for many things at a time; null: only by its `resolve`. */
export function binderOf(field: GraphQLField<unknown, unknown>): BindResolver | null {
  return binders.get(field) ?? null;
}

/** Answers `value` for things that are so, whichever way the field is resolved; the others as ever. */
export function answerInstead(
  field: GraphQLField<unknown, unknown>,
  isSo: (source: unknown) => boolean,
  value: unknown,
): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) =>
    isSo(source) ? value : resolve(source, args, context, info);
  const bind = binders.get(field);
  if (!bind) return;
  binders.set(field, (args, context, info) => {
    const bound = bind(args, context, info);
    return (source) => (isSo(source) ? value : bound(source));
  });
}

/** What type-graphql keeps of a resolver's method, as far as it is looked at here. */
interface Parameter {
  kind: string;
  index: number;
  name?: string;
  propertyName?: string;
  getType?: () => unknown;
}
interface Method {
  kind?: string;
  methodName: string;
  schemaName: string;
  target: new () => Record<string, (...values: unknown[]) => unknown>;
  params?: Parameter[];
  roles?: unknown[];
  middlewares?: unknown[];
  getObjectType?: () => Function;
}
interface Storage {
  queries: Method[];
  fieldResolvers: Method[];
  objectTypes: { name: string; target: Function }[];
}

/**
 * Lets the schema call the methods of resolver classes directly. Type-graphql's own way sorts the
 * parameters at each call and makes a promise for each argument, even where nothing is checked: that
 * cost more than the resolvers did. What has middlewares, roles or unusual parameters keeps its way.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  const storage = (globalThis as unknown as { TypeGraphQLMetadataStorage: Storage })
    .TypeGraphQLMetadataStorage;
  for (const method of storage.queries) direct(schema.getQueryType()?.name, method, schema);
  const nameOf = new Map(storage.objectTypes.map(({ target, name }) => [target, name]));
  for (const method of storage.fieldResolvers) {
    if (method.kind !== "external" || !method.getObjectType) continue;
    direct(nameOf.get(method.getObjectType()), method, schema);
  }
}

function direct(typeName: string | undefined, method: Method, schema: GraphQLSchema): void {
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[method.schemaName] : undefined;
  if (!field || method.roles?.length || method.middlewares?.length) return;
  const bind = binderFor(method);
  if (!bind) return;
  field.resolve = (source, args, context: HubContext, info) => bind(args, context, info)(source);
  binders.set(field, bind);
}

function binderFor({ target, methodName, params = [] }: Method): BindResolver | null {
  const instance = new target();
  const run = instance[methodName];
  const parameters = params.toSorted((a, b) => a.index - b.index);
  const known = parameters.every(
    ({ kind, index, getType }, place) =>
      index === place &&
      (["context", "args", "arg", "info"].includes(kind) || (kind === "root" && !getType)),
  );
  const roots = parameters.filter(({ kind }) => kind === "root");
  if (!known || !run || roots.length > 1) return null;
  const root = roots[0];
  return (args, context, info) => {
    const values = parameters.map((parameter) => valueOf(parameter, args, context, info));
    if (!root) return () => run.apply(instance, values);
    return (source) => {
      values[root.index] =
        root.propertyName === undefined ? source : partOf(source, root.propertyName);
      return run.apply(instance, values);
    };
  };
}

function valueOf(
  { kind, name, propertyName, getType }: Parameter,
  args: Record<string, unknown>,
  context: HubContext,
  info: GraphQLResolveInfo,
): unknown {
  if (kind === "context")
    return propertyName === undefined ? context : partOf(context, propertyName);
  if (kind === "info") return info;
  if (kind === "arg") return args[name!];
  if (kind !== "args") return undefined;
  const given = new (getType!() as new () => object)();
  return Object.assign(given, args);
}

function partOf(whole: unknown, name: string): unknown {
  return (whole as Record<string, unknown>)[name];
}

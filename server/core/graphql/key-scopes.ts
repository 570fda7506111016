import { defaultFieldResolver, type GraphQLSchema } from "graphql";
import type { HubContext, Viewer } from "#server/core/context.ts";
import type { KeyScope } from "#server/core/key-scope.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { keyOf } from "#server/core/key-of.ts";

/**
 * Lets keys run those mutations and no others, over every transport: what is not named needs a session.
 * Whether the person behind the key may do it is the policies' business, as always.
 */
export function limitKeys(schema: GraphQLSchema, scopes: Readonly<Record<string, KeyScope>>): void {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  for (const name of Object.keys(scopes)) {
    if (!mutations[name]) throw new Error(`There is no mutation ${name} for keys.`);
  }
  for (const [name, field] of Object.entries(mutations)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: HubContext, info) => {
      demandScope(context.viewer, scopes[name] ?? null, name);
      return resolve(source, args, context, info);
    };
  }
}

/** Subscriptions with a key need its word for that. */
export function demandFollowing(viewer: Viewer): void {
  demandScope(viewer, "FOLLOW", "Following");
}

function demandScope(viewer: Viewer, scope: KeyScope | null, what: string): void {
  const key = keyOf(viewer);
  if (key === null) return;
  if (scope === null)
    throw programError("FORBIDDEN", `${what} needs a session: no key may do it.`, { scope: null });
  if (!key.scopes.includes(scope))
    throw programError("FORBIDDEN", `${what} needs a key with the scope ${scope}.`, { scope });
}

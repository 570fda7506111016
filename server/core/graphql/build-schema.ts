import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray, type PubSub } from "type-graphql";
import { resolveDirectly } from "#server/core/graphql/direct-resolvers.ts";
import { tellGlobalIds } from "#server/core/graphql/node.ts";

/** Type-graphql wants one; every subscription of ours brings its own events. */
const noPubSub: PubSub = {
  publish() {
    throw new Error("Events are told through the event log, see server/realtime.");
  },
  subscribe() {
    throw new Error("Subscriptions follow the event log, see server/realtime.");
  },
};

/**
 * The schema of the resolver classes. Inputs are checked by the commands, in words for people, so
 * type-graphql's own validation is off (it would echo the input into errors).
 * `orphans`: types that only stand behind an interface.
 */
export function buildHubSchema(
  resolvers: NonEmptyArray<Function>,
  orphans: Function[] = [],
): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers,
    orphanedTypes: orphans,
    validate: false,
    pubSub: noPubSub,
    skipCheck: true,
  });
  resolveDirectly(schema);
  tellGlobalIds(schema);
  return schema;
}

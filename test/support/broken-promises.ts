import {
  type GraphQLSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

/**
 * What partners relied on and no longer find: every breaking change of the contract, but for what
 * was deprecated in the released one and had its day. Changes of a type have no such day.
 */
export function brokenPromises(
  released: GraphQLSchema,
  current: GraphQLSchema,
  today: string,
): string[] {
  return findBreakingChanges(released, current)
    .map(({ description }) => description)
    .filter((description) => {
      const until = removeAfter(deprecationOf(released, description));
      return until === null || until >= today;
    });
}

/** The day after which a deprecated thing may go; null: none was said. */
export function removeAfter(reason: string | null | undefined): string | null {
  return /REMOVE_AFTER=(\d{4}-\d\d-\d\d)/.exec(reason ?? "")?.[1] ?? null;
}

/** Why what a description of a removal names was deprecated; null when it was not. */
function deprecationOf(schema: GraphQLSchema, description: string): string | null {
  const value = /^(\w+) was removed from enum type (\w+)\.$/.exec(description);
  if (value) {
    const type = schema.getType(value[2]!);
    return (isEnumType(type) && type.getValue(value[1]!)?.deprecationReason) || null;
  }
  const [, owner, name, arg] =
    /^(\w+)\.(\w+)(?: arg (\w+))? was removed\.$/.exec(description) ?? [];
  const type = schema.getType(owner ?? "");
  if (isInputObjectType(type)) return type.getFields()[name!]?.deprecationReason ?? null;
  if (!isObjectType(type) && !isInterfaceType(type)) return null;
  const field = type.getFields()[name!];
  const thing = arg === undefined ? field : field?.args.find((each) => each.name === arg);
  return thing?.deprecationReason ?? null;
}

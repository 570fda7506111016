import {
  astFromValue,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLInputField,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  print,
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
  const defaults = findDangerousChanges(released, current).filter(
    ({ type }) => type === DangerousChangeType.ARG_DEFAULT_VALUE_CHANGE,
  );
  return [...findBreakingChanges(released, current), ...defaults]
    .map(({ description }) => description)
    .concat(changedInputDefaults(released, current))
    .filter((description) => {
      const until = removeAfter(deprecationOf(released, description));
      return until === null || until >= today;
    });
}

/** Who leaves a field of an input out is answered in another way than before. */
function changedInputDefaults(released: GraphQLSchema, current: GraphQLSchema): string[] {
  return Object.values(released.getTypeMap())
    .filter(isInputObjectType)
    .flatMap(({ name, astNode }) => {
      const type = current.getType(name);
      const now = isInputObjectType(type) ? type.getFields() : {};
      return (astNode?.fields ?? [])
        .filter(({ name: { value } }) => value in now)
        .map(({ name: { value }, defaultValue }) => ({
          field: `${name}.${value}`,
          was: defaultValue ? print(defaultValue) : "none",
          is: defaultOf(now[value]!),
        }))
        .filter(({ was, is }) => was !== is)
        .map(({ field, was, is }) => `${field} has changed its default from ${was} to ${is}.`);
    });
}

function defaultOf({ defaultValue, type }: GraphQLInputField): string {
  const ast = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return ast ? print(ast) : "none";
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

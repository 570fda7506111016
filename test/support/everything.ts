import { getNamedType, type GraphQLObjectType, isLeafType, isObjectType } from "graphql";

/** Every field of a type that needs no argument, so many levels deep. */
export function everything(type: GraphQLObjectType, depth: number): string {
  const selections = Object.values(type.getFields())
    .filter(({ args }) => args.every(({ type: wanted }) => !String(wanted).endsWith("!")))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return [field.name];
      if (depth === 0 || !isObjectType(inner)) return [];
      const args = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
      return [`${field.name}${args} { __typename ${everything(inner, depth - 1)} }`];
    });
  return selections.join(" ");
}

/** What in an answer tells anything: neither empty nor the name of a type. */
export function told(value: unknown): unknown[] {
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([key, inner]) =>
      key === "__typename" ? [] : told(inner),
    );
  return value === null || value === "" || value === 0 || value === false ? [] : [value];
}

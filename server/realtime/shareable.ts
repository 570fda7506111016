import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * Whether an event may be executed once for everybody in a role (RT6): every field that the
 * subscription selects below its own one is declared shareable, through all fragments. On an
 * interface or a union that holds for each type that can stand there.
 * `document` is valid and `operationName` is in it ("" for the only, nameless one).
 */
export function isShareable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string,
): boolean {
  return unshareableFields(schema, document, operationName).length === 0;
}

/** The fields that stand in the way of sharing, as `Type.field`. */
export function unshareableFields(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string,
): string[] {
  const operation = separateOperations(document)[operationName];
  if (!operation) throw new Error(`There is no operation "${operationName}" in the document.`);
  const typeInfo = new TypeInfo(schema);
  const root = schema.getSubscriptionType();
  const found = new Set<string>();
  const check = (field: FieldNode) => {
    const parent = typeInfo.getParentType();
    if (parent === root || fieldIsShareable(schema, parent, field.name.value)) return;
    found.add(`${parent?.name}.${field.name.value}`);
  };
  visit(operation, visitWithTypeInfo(typeInfo, { [Kind.FIELD]: { enter: check } }));
  return [...found];
}

function fieldIsShareable(
  schema: GraphQLSchema,
  parent: GraphQLNamedType | null | undefined,
  name: string,
): boolean {
  if (name === "__typename") return true;
  if (isAbstractType(parent)) {
    return schema.getPossibleTypes(parent).every((type) => fieldIsShareable(schema, type, name));
  }
  return isObjectType(parent) && parent.getFields()[name]?.extensions["shareable"] === true;
}

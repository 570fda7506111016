import {
  type DocumentNode,
  type FieldNode,
  getArgumentValues,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { programError } from "#server/core/graphql/errors.ts";
import type { KnownDocument, KnownOperation } from "#server/realtime/documents.ts";

/** A subscription, ready to be executed for each event. */
export interface LiveOperation {
  document: DocumentNode;
  operationName: string | null;
  /** As they were sent. */
  variables: Record<string, unknown>;
  /** The subscription field and its arguments. */
  field: string;
  args: Record<string, unknown>;
  shareable: boolean;
  /** The same for operations that give the same payload for the same event, topic and scope. */
  key: string;
}

/** Throws a GraphQLError when variables or arguments do not fit. */
export function liveOperation(
  schema: GraphQLSchema,
  known: KnownDocument,
  { definition, shareable }: KnownOperation,
  variables: Record<string, unknown>,
): LiveOperation {
  const root = rootField(definition);
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  if (!field) throw new GraphQLError("Not a field of Subscription.", { nodes: root });
  const coerced = getVariableValues(schema, definition.variableDefinitions ?? [], variables);
  if (coerced.errors) throw programError("BAD_USER_INPUT", coerced.errors[0]!.message);
  const operationName = definition.name?.value ?? null;
  return {
    document: known.document,
    operationName,
    variables,
    field: field.name,
    args: getArgumentValues(field, root, coerced.coerced),
    shareable,
    key: JSON.stringify([
      known.key,
      operationName,
      sharedVariables(known, definition, root, variables),
    ]),
  };
}

/** Validation lets one field through; a fragment around it is not worth supporting. */
function rootField({ selectionSet }: OperationDefinitionNode): FieldNode {
  const field = selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  if (field?.kind === Kind.FIELD) return field;
  throw new GraphQLError("A subscription names its field directly, not in a fragment.");
}

/** The variables that shape the payload: those declared, without the cursor each one has alone. */
function sharedVariables(
  { document }: KnownDocument,
  definition: OperationDefinitionNode,
  root: FieldNode,
  variables: Record<string, unknown>,
): unknown[] {
  const cursor = cursorVariable(document, root);
  return (definition.variableDefinitions ?? [])
    .map(({ variable }) => variable.name.value)
    .filter((name) => name !== cursor)
    .map((name) => [name, variables[name] ?? null, name in variables]);
}

/** The variable given to `after`, when nothing else in the document looks at it. */
function cursorVariable(document: DocumentNode, root: FieldNode): string | null {
  const after = root.arguments?.find(({ name }) => name.value === "after")?.value;
  if (after?.kind !== Kind.VARIABLE) return null;
  const name = after.name.value;
  let uses = 0;
  visit(document, {
    [Kind.VARIABLE]: (variable) => {
      if (variable.name.value === name) uses += 1;
    },
  });
  // Its definition is one, `after` the other.
  return uses === 2 ? name : null;
}

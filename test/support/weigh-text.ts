import { getOperationAST, type GraphQLSchema, parse } from "graphql";
import { type Weight, weighOperation } from "#server/core/graphql/weigh-operation.ts";

/** Weighs the only operation of a text. */
export function weighText(
  schema: GraphQLSchema,
  text: string,
  variables: Record<string, unknown> = {},
): Weight {
  const document = parse(text);
  return weighOperation(schema, document, getOperationAST(document)!, variables);
}

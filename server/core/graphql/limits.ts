import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { programError } from "#server/core/graphql/errors.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import { type Weight, weighOperation } from "#server/core/graphql/weigh-operation.ts";

export const parseOptions = { maxTokens: operationLimits.tokens } as const;

/**
 * Throws QUERY_TOO_COMPLEX, saying which limit and by how much. Called after validation (and at
 * every execution, because variables choose the page sizes). Returns the cost.
 */
export function checkLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown> | null | undefined,
): number {
  const weight = weighOperation(schema, document, operation, variables ?? {});
  for (const measure of ["depth", "aliases", "directives", "cost"] as const) {
    const limit = operationLimits[measure];
    if (weight[measure] <= limit) continue;
    const shrink = measure === "cost" ? whatToShrink(weight, limit) : null;
    const advice = shrink ? ` ${shrink.sentence}` : "";
    const message = `This operation is too big (${measure}: ${weight[measure]}, at most ${limit}). Ask for less, or in several operations.${advice}`;
    throw programError("QUERY_TOO_COMPLEX", message, {
      measure,
      limit,
      asked: weight[measure],
      ...(shrink && { field: shrink.field, first: shrink.first }),
    });
  }
  return weight.cost;
}

/** The page that costs most, and how many rows of it would fit; `first` is null when none would. */
function whatToShrink(
  { cost, dearest }: Weight,
  limit: number,
): { field: string; first: number | null; sentence: string } | null {
  if (!dearest) return null;
  const field = dearest.path.join(".");
  const rows = Math.floor((dearest.size * (dearest.cost - (cost - limit))) / dearest.cost);
  const first = rows >= 1 ? rows : null;
  const fits = first === null ? "a smaller page of it is not enough" : `first: ${first} would fit`;
  return { field, first, sentence: `${field} costs most: ${fits}.` };
}

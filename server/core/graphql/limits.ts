import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { countRepeats } from "#server/core/graphql/count-repeats.ts";
import { limits } from "#schema/limits.ts";
import { programError } from "#server/core/graphql/errors.ts";
import { operationLimits } from "#server/core/graphql/operation.limits.ts";
import { type Weight, weighOperation } from "#server/core/graphql/weigh-operation.ts";

export const parseOptions = { maxTokens: operationLimits.tokens } as const;

/** Throws QUERY_TOO_COMPLEX for what could not be validated in good time. Called after parsing. */
export function checkRepeats(document: DocumentNode): void {
  const asked = countRepeats(document);
  if (asked <= operationLimits.repeats) return;
  const limit = operationLimits.repeats;
  const message = `This operation asks for the same fields in the same place too often (${asked} pairs, at most ${limit}). Ask for each once.`;
  throw programError("QUERY_TOO_COMPLEX", message, { measure: "repeats", limit, asked });
}

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
  checkPages(weight);
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

/** Fewer rows than were asked for would be taken for all that there are. */
function checkPages({ greatest }: Weight): void {
  const limit = limits.pageSize.max;
  if (!greatest || greatest.size === null || greatest.size <= limit) return;
  const field = greatest.path.join(".");
  const message = `A page has at most ${limit} rows, and ${field} is asked for ${greatest.size}. Ask for the first ${limit}, and go on after them.`;
  const facts = { measure: "page", limit, asked: greatest.size, field, first: limit };
  throw programError("QUERY_TOO_COMPLEX", message, facts);
}

/** The part that costs most, and how many rows of it would fit; `first` is null when none would. */
function whatToShrink(
  { cost, dearest }: Weight,
  limit: number,
): { field: string; first: number | null; sentence: string } | null {
  if (!dearest) return null;
  const field = dearest.path.join(".");
  const { size } = dearest;
  const rows =
    size === null ? 0 : Math.floor((size * (dearest.cost - (cost - limit))) / dearest.cost);
  const first = rows >= 1 ? rows : null;
  const fits =
    first !== null
      ? `first: ${first} would fit`
      : size === null
        ? "ask for it less often"
        : "a smaller page of it is not enough";
  return { field, first, sentence: `${field} costs most: ${fits}.` };
}

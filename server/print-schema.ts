import { lexicographicSortSchema, printSchema } from "graphql";
import { createSchema } from "#server/schema.ts";

/** The contract as text, sorted so that a review shows what changed and nothing else. */
export function printContract(schema = createSchema()): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}

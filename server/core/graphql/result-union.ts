import { type ClassType, createUnionType } from "type-graphql";

/**
 * The union that a mutation results in: its success first, then what a person can correct.
 * `what`: what it comes to, in words ("posting a comment").
 */
export function resultUnion<const Types extends readonly ClassType[]>(
  name: string,
  what: string,
  types: () => Types,
) {
  return createUnionType({ name, description: `What ${what} comes to`, types });
}

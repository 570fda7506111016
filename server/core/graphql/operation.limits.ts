/** How big an operation may be and how long it may take, over HTTP, on sockets and streams alike. */
export const operationLimits = {
  /** Words and signs in a document; also what `parse` is given. */
  tokens: 4_000,
  /** Fields inside fields. */
  depth: 16,
  /** Fields asked for under another name, fragments written out. */
  aliases: 60,
  /** Pairs of fields under one name in one place, see `countRepeats`. */
  repeats: 2_000,
  /** Switches such as `@include`, fragments written out. */
  directives: 120,
  /** Things the answer may hold at most: pages multiply what is asked of each row. */
  cost: 12_000,
  /** How long it may take, unless OPERATION_SECONDS says otherwise; see deadline.ts. */
  seconds: 10,
} as const;

/**
 * Seconds after which the database itself ends a statement, whoever it is for: only what a deadline
 * could not stop gets so far, and work behind the scenes, which goes in portions. 0: never.
 */
export function longestStatement(operationSeconds: number): number {
  return operationSeconds === 0 ? 0 : Math.max(60, operationSeconds);
}

import type { Services } from "#server/core/context.ts";

/** Counts the statements that the hub's reads send while `work` runs. */
export async function countStatements(
  { database }: Services,
  work: () => Promise<unknown>,
): Promise<number> {
  const before = database.kysely;
  let count = 0;
  database.kysely = before.withPlugin({
    transformQuery: ({ node }) => node,
    // Of every statement, also of one that was compiled long ago.
    async transformResult({ result }) {
      count += 1;
      return result;
    },
  });
  try {
    await work();
  } finally {
    database.kysely = before;
  }
  return count;
}

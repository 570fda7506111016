import type { TestHub } from "#test/support/hub.ts";
import { until } from "#test/support/until.ts";

/** Resolves when search knows of everything that a hub holds. */
export async function indexed({ services: { database } }: TestHub): Promise<void> {
  await until("all to be indexed", async () => {
    const stale = await database.kysely.selectFrom("search_stale").select("id").execute();
    return stale.length === 0;
  });
}

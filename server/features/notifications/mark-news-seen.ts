import { sql } from "kysely";
import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { may } from "./notifications.policy.ts";

/** Somebody has seen what happened until then: never later than now, never earlier than before. */
export async function markNewsSeen(context: HubContext, until: Date): Promise<void> {
  const { viewer, services } = context;
  demand(may.follow(viewer));
  if (viewer.kind !== "person") throw new Error("The policy lets people alone follow.");
  const { personId } = viewer;
  const now = services.clock.now();
  const seen_at = until < now ? until : now;
  await commit(context, async ({ db }) => {
    await db
      .insertInto("news_seen")
      .values({ person_id: personId, seen_at })
      .onConflict((conflict) =>
        conflict.column("person_id").doUpdateSet({
          seen_at: sql`greatest(news_seen.seen_at, excluded.seen_at)`,
        }),
      )
      .execute();
  });
}

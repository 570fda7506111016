import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { emptyPage } from "#server/core/graphql/empty-page.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { mapPage } from "#server/core/graphql/page-of-list.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { keyOf } from "#server/core/key-of.ts";
import { may } from "./accounts.policy.ts";
import type { Session } from "./session.type.ts";

/** The viewer's own sessions that run, the last used first. */
export async function listSessions(
  context: HubContext,
  args: ConnectionArgs,
): Promise<Page<Session>> {
  const { viewer } = context;
  // Whoever found a key learns nothing of its owner's devices.
  if (keyOf(viewer)) return emptyPage();
  const running = selectRunning(context.db, context.services.clock.now());
  const own =
    viewer.kind === "person"
      ? running.where("person_id", "=", viewer.personId)
      : running
          .where("guest_id", "=", viewer.kind === "guest" ? viewer.guestId : null)
          .where("person_id", "is", null);
  const page = await pageOf(
    own,
    [
      { by: "last_used_at", as: "lastUsedAt", type: "instant", descending: true },
      { by: "id", as: "id", type: "uuid", descending: true },
    ],
    args,
  );
  return mapPage(page, (row) => withThisOne(context, row));
}

function selectRunning(db: Kysely<Tables>, now: Date) {
  return db
    .selectFrom("session")
    .select([
      "id",
      "device",
      "person_id as personId",
      "guest_id as guestId",
      "created_at as createdAt",
      "last_used_at as lastUsedAt",
      "expires_at as expiresAt",
    ])
    .where("ended_at", "is", null)
    .where("expires_at", ">", now);
}

function withThisOne<Row extends { id: string }>(context: HubContext, row: Row) {
  const { viewer } = context;
  return { ...row, isThisOne: "sessionId" in viewer && viewer.sessionId === row.id };
}

registerNode("Session", {
  async load(context, id) {
    const row = await selectRunning(context.db, context.services.clock.now())
      .where("id", "=", id)
      .executeTakeFirst();
    return row && may.seeSession(context.viewer, row) ? withThisOne(context, row) : null;
  },
});

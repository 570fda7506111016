import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { emptyPage } from "#server/core/graphql/empty-page.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import type { ApiKey } from "./api-key.type.ts";
import { selectKeys } from "./key-row.ts";
import { may } from "./keys.policy.ts";

const latestFirst: readonly SortKey[] = [
  { by: "created_at", as: "createdAt", type: "instant", descending: true },
  { by: "id", as: "id", type: "uuid", descending: true },
];

/** The viewer's own, the latest first; revoked and expired ones too, so that they can be told from. */
export async function listOwnKeys(
  context: HubContext,
  args: ConnectionArgs,
): Promise<Page<ApiKey>> {
  const { viewer } = context;
  if (viewer.kind !== "person" || !may.see(viewer, viewer.personId)) return emptyPage();
  const own = selectKeys(context.db).where("person_id", "=", viewer.personId);
  return pageOf(own, latestFirst, args);
}

/** Everybody's; who asks was looked at before. */
export function listAllKeys(context: HubContext, args: ConnectionArgs): Promise<Page<ApiKey>> {
  return pageOf(selectKeys(context.db), latestFirst, args);
}

export async function loadKey(context: HubContext, id: string): Promise<ApiKey | null> {
  const row = await selectKeys(context.db).where("id", "=", id).executeTakeFirst();
  return row && may.see(context.viewer, row.personId) ? row : null;
}

registerNode("ApiKey", { load: loadKey });

import { sql } from "kysely";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { emptyPage } from "#server/core/graphql/empty-page.ts";
import type { SortKey } from "#server/core/graphql/keyset.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { escapeLike, foldForSearch } from "#server/core/text.ts";
import type { ApiKey } from "./api-key.type.ts";
import { selectKeys } from "./key-row.ts";
import type { ApiKeyFilter } from "./keys.inputs.ts";
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

/** Everybody's that fit the filter, the latest first; who asks was looked at before. */
export function listAllKeys(
  { db, services }: HubContext,
  { search, state }: ApiKeyFilter,
  args: ConnectionArgs,
): Promise<Page<ApiKey>> {
  let query = selectKeys(db);
  const typed = (search ?? "").trim().slice(0, limits.searchText.max);
  if (typed !== "") query = query.where(isAbout(typed));
  const now = services.clock.now();
  if (state != null) query = query.where("revoked_at", state === "REVOKED" ? "is not" : "is", null);
  if (state === "ACTIVE") query = query.where("expires_at", ">", now);
  if (state === "EXPIRED") query = query.where("expires_at", "<=", now);
  return pageOf(query, latestFirst, args);
}

/** By the key's name, or by whose it is. */
function isAbout(typed: string) {
  const name = `%${escapeLike(typed)}%`;
  const fold = `%${escapeLike(foldForSearch(typed))}%`;
  const email = `${escapeLike(typed.toLowerCase())}%`;
  return sql<boolean>`(api_key.name ilike ${name} or exists (
    select 1 from person where person.id = api_key.person_id
      and (person.fold like ${fold} or person.email like ${email})))`;
}

export async function loadKey(context: HubContext, id: string): Promise<ApiKey | null> {
  const row = await selectKeys(context.db).where("id", "=", id).executeTakeFirst();
  return row && may.see(context.viewer, row.personId) ? row : null;
}

registerNode("ApiKey", { load: loadKey });

import { type Kysely, sql } from "kysely";
import { limits } from "#schema/limits.ts";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { escapeLike, foldForSearch } from "#server/core/text.ts";
import { may } from "../accounts.policy.ts";
import type { AccountFilter } from "./account.inputs.ts";
import type { Account } from "./account.type.ts";

/** Accounts by name. Whether who asks may see them is asked before. */
export function listAccounts(
  { db, services }: HubContext,
  { search, role, disabled }: AccountFilter,
  args: ConnectionArgs,
): Promise<Page<Account>> {
  let query = selectAccounts(db).select("person.fold");
  const typed = (search ?? "").trim().slice(0, limits.searchText.max);
  if (typed !== "") {
    const fold = `%${escapeLike(foldForSearch(typed))}%`;
    const email = `${escapeLike(typed.toLowerCase())}%`;
    query = query.where(sql<boolean>`(person.fold like ${fold} or person.email like ${email})`);
  }
  if (role != null) query = query.where(holds(role, services.clock.now()));
  if (disabled != null) query = query.where("person.disabled_at", disabled ? "is not" : "is", null);
  const byName = [
    { by: "person.fold", as: "fold", type: "text" as const },
    { by: "person.id", as: "id", type: "uuid" as const },
  ];
  return pageOf(query, byName, args);
}

/** The account with that key; null when there is none. */
export async function findAccount(db: Kysely<Tables>, id: string): Promise<Account | null> {
  return (await selectAccounts(db).where("person.id", "=", id).executeTakeFirst()) ?? null;
}

function selectAccounts(db: Kysely<Tables>) {
  return db.selectFrom("person").select([
    "person.id",
    "person.email",
    "person.created_at as createdAt",
    "person.disabled_at as disabledAt",
    "person.erased_at as erasedAt",
    (eb) =>
      eb
        .selectFrom("session")
        .select((inner) => inner.fn.max("session.last_used_at").as("last"))
        .whereRef("session.person_id", "=", "person.id")
        .as("lastUsedAt"),
  ]);
}

function holds(role: NonNullable<AccountFilter["role"]>, now: Date) {
  const today = now.toISOString().slice(0, 10);
  const held = sql`exists (select 1 from membership m where m.person_id = person.id
    and (m.since is null or m.since <= ${today}::date)
    and (m.until is null or m.until > ${today}::date)
    and (${role} = 'none' or m.role = ${role}))`;
  return role === "none" ? sql<boolean>`(not ${held})` : sql<boolean>`(${held})`;
}

registerNode("Account", {
  load: async ({ db, viewer }, id) =>
    may.keepAccounts(viewer).allowed ? findAccount(db, id) : null,
});

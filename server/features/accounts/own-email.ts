import type { HubContext } from "#server/core/context.ts";
import { may } from "./accounts.policy.ts";

/** The viewer's own address: the only place where one is read to be told. */
export async function ownEmail({ viewer, db }: HubContext): Promise<string | null> {
  if (viewer.kind !== "person" || !may.seeEmail(viewer, viewer.personId)) return null;
  const row = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", viewer.personId)
    .executeTakeFirst();
  return row?.email ?? null;
}

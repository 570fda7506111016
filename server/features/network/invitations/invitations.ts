import type { Kysely } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { ConnectionArgs, Page } from "#server/core/graphql/connection.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { pageOf } from "#server/core/graphql/page-of.ts";
import { may } from "../network.policy.ts";
import type { Invitation, InvitationState } from "./invitation.type.ts";

/** Invitations under the names of the contract; add `where` and order. */
export function selectInvitations(db: Kysely<Tables>) {
  return db
    .selectFrom("invitation")
    .select([
      "invitation.id",
      "invitation.email",
      "invitation.role",
      "invitation.language",
      "invitation.city_id as cityId",
      "invitation.organisation_id as organisationId",
      "invitation.country_code as countryCode",
      "invitation.since",
      "invitation.until",
      "invitation.invited_by as invitedBy",
      "invitation.created_at as createdAt",
      "invitation.sent_at as sentAt",
      "invitation.expires_at as expiresAt",
      "invitation.accepted_at as acceptedAt",
      "invitation.accepted_by as acceptedBy",
      "invitation.withdrawn_at as withdrawnAt",
    ]);
}

/** Invitations, the newest first. Whether who asks may see them is asked before. */
export function listInvitations(
  { db, services }: HubContext,
  state: InvitationState | null,
  args: ConnectionArgs,
): Promise<Page<Invitation>> {
  const now = services.clock.now();
  let query = selectInvitations(db);
  if (state === "accepted") query = query.where("accepted_at", "is not", null);
  else if (state === "withdrawn") query = query.where("withdrawn_at", "is not", null);
  else if (state !== null)
    query = query
      .where("email", "is not", null)
      .where("expires_at", state === "open" ? ">" : "<=", now);
  const newestFirst = [
    { by: "invitation.created_at", as: "createdAt", type: "instant" as const, descending: true },
    { by: "invitation.id", as: "id", type: "uuid" as const, descending: true },
  ];
  return pageOf(query, newestFirst, args);
}

/** The invitation with that key; null when there is none. */
export async function findInvitation(db: Kysely<Tables>, id: string): Promise<Invitation | null> {
  return (await selectInvitations(db).where("invitation.id", "=", id).executeTakeFirst()) ?? null;
}

registerNode("Invitation", {
  load: async ({ db, viewer }, id) =>
    may.keepNetwork(viewer).allowed ? findInvitation(db, id) : null,
});

import { sql } from "kysely";
import type { HubContext } from "#server/core/context.ts";
import { inOrder, loader } from "#server/core/graphql/loaders.ts";
import { isCurrent } from "../memberships.ts";
import { references } from "./move-references.ts";
import type { OrganisationReferences } from "./organisation-references.type.ts";

type Counted = { id: string; members: number; memberships: number } & Record<
  keyof typeof references,
  number
>;

/** What names that organisation; that of many is counted in one statement. */
export function countReferences(
  context: HubContext,
  id: string,
): Promise<OrganisationReferences | null> {
  return loader<string, OrganisationReferences | null>(
    context,
    "Organisation.references",
    async (ids) => {
      const all = { memberships: ["membership", "organisation_id"], ...references } as const;
      const counts = Object.entries(all).map(
        ([name, [table, column]]) =>
          sql`(select count(*)::int from ${sql.table(table)}
            where ${sql.ref(column)} = organisation.id) as ${sql.id(name)}`,
      );
      const now = context.services.clock.now();
      const members = sql`(select count(distinct membership.person_id)::int from membership
        join person on person.id = membership.person_id and person.disabled_at is null
        where membership.organisation_id = organisation.id and ${isCurrent(now)}) as members`;
      const { rows } = await sql<Counted>`select organisation.id, ${sql.join([members, ...counts])}
        from organisation where id in (${sql.join([...ids])})`.execute(context.db);
      return inOrder(ids, rows, (row) => row.id).map((row) => row && told(row));
    },
  ).load(id);
}

function told(row: Counted): OrganisationReferences {
  return {
    members: row.members,
    memberships: row.memberships,
    invitations: row.invitations,
    seats: row.seats,
    comments: row.comments + row.heldComments + row.discussionComments,
    practices: row.authors + row.reviews,
    evidence: row.evidence,
  };
}

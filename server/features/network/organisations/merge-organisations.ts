import { sql } from "kysely";
import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { globalId } from "#server/core/graphql/global-id.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { forNobody } from "./for-nobody.ts";
import { joinMemberships } from "./join-memberships.ts";
import { lockOrganisations } from "./lock-organisations.ts";
import { moveReferences } from "./move-references.ts";
import type { MergeOrganisationsInput } from "./organisation.inputs.ts";
import { takeOrganisationPoint } from "./organisation.limits.ts";
import { formerNames, namesColumns } from "./read-organisation.ts";

/**
 * Two records of one organisation become one: whatever names the one names the other, and its slug and
 * id lead there for good. Who belonged to it belongs to the other within a second, also on open
 * sockets. Resolves to the key of the one that stays.
 */
export async function mergeOrganisations(
  context: HubContext,
  input: MergeOrganisationsInput,
): Promise<string> {
  const keep = keyIn(input.keepId, "Organisation");
  const drop = keyIn(input.dropId, "Organisation");
  if (keep === drop)
    throw new Refused(
      new InvalidInput("dropId", "This is the same organisation. Choose another one."),
    );
  await takeOrganisationPoint(context);
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const [kept] = await lockOrganisations(tx, [keep, drop]);
    const members = await joinMemberships(tx, keep, drop);
    const moved = await moveReferences(tx, keep, drop, context.services.clock.now());
    await leadOn(tx, keep, drop);
    await tx.db
      .updateTable("organisation")
      .set({
        ...namesColumns(kept!.names, await formerNames(tx.db, keep)),
        revision: kept!.revision + 1,
      })
      .where("id", "=", keep)
      .execute();
    for (const personId of members) tx.recheck(`person:${personId}`);
    await tx.audit({
      action: "merge-organisations",
      subjectType: "Organisation",
      subjectId: keep,
      onBehalfOf: forNobody,
      detail: { merged: globalId("Organisation", drop), members: members.length, ...moved },
    });
    return keep;
  });
}

/** The old record, and all that lead to it, lead to the one that is kept: no chains. */
async function leadOn({ db }: Tx, keep: string, drop: string): Promise<void> {
  await db
    .updateTable("organisation")
    .set({ merged_into: keep, revision: sql<number>`revision + 1` })
    .where((eb) => eb.or([eb("id", "=", drop), eb("merged_into", "=", drop)]))
    .execute();
  // For who keeps a copy: it stands for others now.
  await db
    .updateTable("organisation")
    .set({ updated_at: sql`clock_timestamp()` })
    .where("id", "=", keep)
    .execute();
}

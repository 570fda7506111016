import { isDeepStrictEqual } from "node:util";
import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit } from "#server/realtime/commit.ts";
import { forNobody } from "./for-nobody.ts";
import { lockOrganisations } from "./lock-organisations.ts";
import type { UpdateOrganisationInput } from "./organisation.inputs.ts";
import { takeOrganisationPoint } from "./organisation.limits.ts";
import {
  formerNames,
  namesColumns,
  type OrganisationFacts,
  readOrganisation,
  refuseSecondName,
} from "./read-organisation.ts";

/**
 * Writes anew what is known of an organisation; its slug stays. Whoever did not see the latest state is
 * told so and overwrites nothing. Resolves to its key.
 */
export async function updateOrganisation(
  context: HubContext,
  input: UpdateOrganisationInput,
): Promise<string> {
  const id = keyIn(input.organisationId, "Organisation");
  await takeOrganisationPoint(context);
  return commit(context, async (tx) => {
    await enterAsSecretariat(context, tx);
    const [stored] = await lockOrganisations(tx, [id]);
    const facts = await readOrganisation(tx.db, input);
    const changed = changedIn(stored!, facts);
    // Also a retry whose first answer was lost.
    if (changed.length === 0) return id;
    if (stored!.revision !== input.revision)
      throw new Refused(
        new Conflict("Somebody changed this organisation meanwhile. Look at it again."),
      );
    if (changed.some((each) => placed.has(each))) await refuseSecondName(tx.db, facts, id);
    const { names, ...others } = facts;
    await tx.db
      .updateTable("organisation")
      .set({
        ...others,
        ...namesColumns(names, await formerNames(tx.db, id)),
        revision: stored!.revision + 1,
      })
      .where("id", "=", id)
      .execute();
    await tx.audit({
      action: "update-organisation",
      subjectType: "Organisation",
      subjectId: id,
      onBehalfOf: forNobody,
      detail: { changed: changed.join(", ") },
    });
    return id;
  });
}

const words = {
  kind: "kind",
  names: "names",
  country_code: "country",
  city_id: "city",
  website: "website",
} as const satisfies Record<keyof OrganisationFacts, string>;

/** By which two records of one organisation are known. */
const placed = new Set(["names", "country", "city"]);

function changedIn(stored: OrganisationFacts, facts: OrganisationFacts): string[] {
  const columns = Object.keys(words) as (keyof OrganisationFacts)[];
  return columns
    .filter((column) => !isDeepStrictEqual(stored[column], facts[column]))
    .map((column) => words[column]);
}

import type { Kysely } from "kysely";
import { clientKey, idFromKey } from "#server/core/commands/client-key.ts";
import type { HubContext } from "#server/core/context.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import type { Tables } from "#server/core/database/tables.ts";
import { slugOf } from "#server/core/slug.ts";
import { enterAsSecretariat } from "#server/features/accounts/secretariat/enter-as-secretariat.ts";
import { commit } from "#server/realtime/commit.ts";
import { keptOrganisationKey } from "../organisations.ts";
import type { CreateOrganisationInput } from "./organisation.inputs.ts";
import { takeOrganisationPoint } from "./organisation.limits.ts";
import { forNobody } from "./for-nobody.ts";
import { namesColumns, readOrganisation, refuseSecondName, wrong } from "./read-organisation.ts";

/** Ids of organisations are made of the keys of clients and of who sends them. */
const space = "6f2f7f0e-5c0b-4b0e-9d1a-3f2a64d1c7b9";

/** Adds an organisation to the network. Resolves to its key, with a retry to that of the first time. */
export async function createOrganisation(
  context: HubContext,
  input: CreateOrganisationInput,
): Promise<string> {
  const key = clientKey(input.clientKey);
  await takeOrganisationPoint(context);
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const by = await enterAsSecretariat(context, tx);
      const id = idFromKey(space, by, key);
      const known = await keptOrganisationKey(tx.db, id);
      if (known !== null) return known;
      const facts = await readOrganisation(tx.db, input);
      await refuseSecondName(tx.db, facts, null);
      const { names, ...others } = facts;
      const slug = await slugFor(tx.db, input.slug, names.en);
      await tx.db
        .insertInto("organisation")
        .values({ id, slug, ...others, ...namesColumns(names, []), source_id: null })
        .execute();
      await tx.audit({
        action: "create-organisation",
        subjectType: "Organisation",
        subjectId: id,
        onBehalfOf: forNobody,
        detail: { kind: facts.kind, country: facts.country_code, cityId: facts.city_id },
      });
      return id;
    }),
  );
}

/** The wanted one, or one of the name. What was merged away keeps its own. */
async function slugFor(
  db: Kysely<Tables>,
  wanted: string | null | undefined,
  name: string,
): Promise<string> {
  if (wanted == null || wanted.trim() === "") {
    const slug = slugOf(name, "organisation", false);
    return (await isTaken(db, slug)) ? slugOf(name, "organisation", true) : slug;
  }
  const slug = wanted.trim();
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60)
    throw wrong("slug", "Small letters, digits and hyphens between them, at most 60 in all.");
  if (await isTaken(db, slug))
    throw wrong("slug", "An organisation stands at this address already. Choose another.");
  return slug;
}

async function isTaken(db: Kysely<Tables>, slug: string): Promise<boolean> {
  const taken = db.selectFrom("organisation").select("id").where("slug", "=", slug);
  return (await taken.executeTakeFirst()) !== undefined;
}

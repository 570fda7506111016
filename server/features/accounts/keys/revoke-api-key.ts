import { Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import type { RevokeApiKeyInput } from "./keys.inputs.ts";
import { may } from "./keys.policy.ts";

/**
 * Ends a key: the next request with it is refused, and what it has open closes within a second. One
 * that was revoked before stays so. Somebody else's is not found. Resolves to the key's id.
 */
export function revokeApiKey(context: HubContext, input: RevokeApiKeyInput): Promise<string> {
  const id = keyIn(input.keyId, "ApiKey");
  return commit(context, async (tx) => {
    const key = await tx.db
      .selectFrom("api_key")
      .select(["person_id", "city_id", "revoked_at"])
      .where("id", "=", id)
      .forUpdate()
      .executeTakeFirst();
    if (!key || !may.see(context.viewer, key.person_id))
      throw new Refused(new NotFound("You have no such key."));
    if (key.revoked_at !== null) return id;
    const revoked = { revoked_at: context.services.clock.now() };
    await tx.db.updateTable("api_key").set(revoked).where("id", "=", id).execute();
    tx.recheck(`key:${id}`);
    await tx.audit({
      action: "revoke-api-key",
      subjectType: "ApiKey",
      subjectId: id,
      onBehalfOf: { cityId: key.city_id, organisationId: null },
    });
    return id;
  });
}

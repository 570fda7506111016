import { v7 } from "uuid";
import { BlockList } from "node:net";
import { limits } from "#schema/limits.ts";
import { demand, Refused } from "#server/core/commands/refused.ts";
import { writtenLine } from "#server/core/commands/written-text.ts";
import type { HubContext } from "#server/core/context.ts";
import { Conflict, InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { addNetwork } from "#server/core/http/trusted-proxies.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { hashToken } from "../session-token.ts";
import { hintOf, newKeyToken } from "./key-token.ts";
import { type KeyScope, writes } from "#server/core/key-scope.ts";
import type { CreateApiKeyInput } from "./keys.inputs.ts";
import { keyLimits } from "./keys.limits.ts";
import { may } from "./keys.policy.ts";

/** Makes a key of the viewer's own. The token is in nobody's hands but theirs: only its hash is stored. */
export async function createApiKey(
  context: HubContext,
  input: CreateApiKeyInput,
): Promise<{ id: string; token: string }> {
  const { viewer, services } = context;
  demand(may.create(viewer));
  if (viewer.kind !== "person") throw new Error("The policy lets people alone make keys.");
  const { personId } = viewer;
  const now = services.clock.now();
  const token = newKeyToken();
  const scopes = scopesIn(input);
  const row = {
    id: v7(),
    person_id: personId,
    name: writtenLine("name", input.name, limits.keyName),
    token_hash: hashToken(token),
    hint: hintOf(token),
    scopes,
    city_id: cityIn(context, input, scopes),
    addresses: addressesIn(input),
    created_at: now,
    expires_at: expiryIn(input, now),
    last_used_at: null,
    revoked_at: null,
  };
  await commit(context, async (tx) => {
    await leaveRoom(tx, personId, now);
    await tx.db.insertInto("api_key").values(row).execute();
    await tx.audit({
      action: "create-api-key",
      subjectType: "ApiKey",
      subjectId: row.id,
      onBehalfOf: { cityId: row.city_id, organisationId: null },
      detail: { scopes, expiresAt: row.expires_at.toISOString() },
    });
  });
  return { id: row.id, token };
}

function scopesIn({ scopes }: CreateApiKeyInput): KeyScope[] {
  const chosen = [...new Set(scopes)].toSorted();
  if (chosen.length === 0)
    throw new Refused(new InvalidInput("scopes", "Say what the key may do."));
  return chosen;
}

function cityIn(
  { viewer }: HubContext,
  { cityId }: CreateApiKeyInput,
  scopes: readonly KeyScope[],
): string | null {
  // It would say nothing: a key that only reads is not for a city.
  if (!scopes.some(writes)) return null;
  if (cityId == null)
    throw new Refused(new InvalidInput("cityId", "Say for which city the key writes."));
  const key = keyIn(cityId, "City");
  demand(may.writeFor(viewer, key));
  return key;
}

function addressesIn({ addresses }: CreateApiKeyInput): string[] {
  // What is left blank is refused like what cannot be read: it would open the key to everywhere.
  const entries = [...new Set((addresses ?? []).map((entry) => entry.trim()))];
  const list = new BlockList();
  if (entries.length <= keyLimits.addresses && entries.every((each) => addNetwork(list, each)))
    return entries;
  throw new Refused(
    new InvalidInput(
      "addresses",
      "Give at most 20 addresses or networks, such as 203.0.113.7 or 2001:db8::/32.",
    ),
  );
}

function expiryIn({ expiresAt }: CreateApiKeyInput, now: Date): Date {
  const ms = expiresAt.getTime() - now.getTime();
  if (ms > 0 && ms <= keyLimits.longestMs) return expiresAt;
  throw new Refused(
    new InvalidInput("expiresAt", "A key ends on a day to come, at most a year from now."),
  );
}

/** The person's row stays locked, so that two keys made at once are counted both. */
async function leaveRoom(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.db
    .selectFrom("person")
    .select("id")
    .where("id", "=", personId)
    .forNoKeyUpdate()
    .execute();
  const { running } = await tx.db
    .selectFrom("api_key")
    .select((select) => select.cast<number>(select.fn.countAll(), "integer").as("running"))
    .where("person_id", "=", personId)
    .where("revoked_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  if (running < keyLimits.perPerson) return;
  throw new Refused(new Conflict("You have 20 keys. Revoke one that you do not use any more."));
}

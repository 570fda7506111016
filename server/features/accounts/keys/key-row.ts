import type { Kysely } from "kysely";
import type { KeyScope } from "#server/core/key-scope.ts";
import type { Tables } from "#server/core/database/tables.ts";

/** A key as the contract tells it; its token is known to nobody. */
export interface KeyRow {
  id: string;
  personId: string;
  cityId: string | null;
  name: string;
  hint: string;
  scopes: KeyScope[];
  addresses: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

export function selectKeys(db: Kysely<Tables>) {
  return db
    .selectFrom("api_key")
    .select([
      "id",
      "person_id as personId",
      "city_id as cityId",
      "name",
      "hint",
      "scopes",
      "addresses",
      "created_at as createdAt",
      "expires_at as expiresAt",
      "last_used_at as lastUsedAt",
      "revoked_at as revokedAt",
    ])
    .$castTo<KeyRow>();
}

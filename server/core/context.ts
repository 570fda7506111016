import type { Kysely } from "kysely";
import type { Clock } from "#server/core/clock.ts";
import type { Config } from "#server/core/config.ts";
import type { Budgets } from "#server/core/cost/budgets.ts";
import type { Database } from "#server/core/database/database.ts";
import type { Tables } from "#server/core/database/tables.ts";
import type { Deadlines } from "#server/core/graphql/deadline.ts";
import type { Loaders } from "#server/core/graphql/loaders.ts";
import type { Log } from "#server/core/log.ts";
import type { Mailer } from "#server/core/mail/mailer.ts";
import type { KeyScope } from "#server/core/key-scope.ts";
import type { EventLogPort, RightsPort } from "#server/core/ports.ts";
import type { RateLimits } from "#server/core/rate-limits.ts";
import type { Telemetry } from "#server/core/telemetry/telemetry.ts";

/** The key that a program sent instead of a session. */
export interface ViewerKey {
  id: string;
  /** Whose it is: its rights are never more than theirs. */
  personId: string;
  scopes: readonly KeyScope[];
  /** The one city that it writes for; null: it only reads. */
  cityId: string | null;
  expiresAt: Date;
}

/** Who is asking. A policy sees only this. */
export type Viewer =
  /** With a key for what is public: as everybody, and known to its budget. */
  | { kind: "nobody"; key?: ViewerKey }
  | { kind: "guest"; sessionId: string; guestId: string }
  | {
      kind: "person";
      /** Null: it came with a key. */
      sessionId: string | null;
      /** Its memberships are narrowed to what the key may act for. */
      key?: ViewerKey;
      personId: string;
      /** A guest identity in this browser that the person has not claimed yet. */
      guestId: string | null;
      memberships: readonly ViewerMembership[];
    }
  /** Shared execution: a role in a room (`workshop:ID:participant`), never a user. */
  | { kind: "scope"; scope: string };

export interface ViewerMembership {
  role: "member" | "city_editor" | "national_focal_point" | "expert" | "secretariat";
  cityId: string | null;
  organisationId: string | null;
  countryCode: string | null;
}

/** The parts a hub is made of; a feature that needs more extends this by intersection. */
export interface Services {
  config: Config;
  log: Log;
  clock: Clock;
  mailer: Mailer;
  database: Database;
  eventLog: EventLogPort;
  rights: RightsPort;
  limiter: RateLimits;
  /** What operations may cost. */
  budgets: Budgets;
  /** How long they may take. */
  deadlines: Deadlines;
  telemetry: Telemetry;
}

/** The cookie that carries a session. Over a socket it can be read and not changed. */
export interface SessionCookie {
  /** The opaque token, or null; whether it is valid is the accounts' business. */
  readonly token: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}

/** Made for each operation; what a resolver may reach. */
export interface HubContext {
  services: Services;
  viewer: Viewer;
  /** Reads outside a transaction; inside one use only `tx`. */
  db: Kysely<Tables>;
  loaders: Loaders;
  requestId: string;
  /** The address of the caller, for limits; never stored beside what somebody wrote. */
  address: string;
  /** The browser or device in its own words, at most 200 characters. */
  device: string;
  /** The language to answer in, as a BCP 47 tag. */
  language: string;
  session: SessionCookie;
}

import { Accounts20261122 } from "./2026-11-22-accounts.ts";
import { Audit20261123 } from "./2026-11-23-audit.ts";
import { Awards20261122 } from "./2026-11-22-awards.ts";
import { ApiKeys20261123 } from "./2026-11-23-api-keys.ts";
import { Challenges20261122 } from "./2026-11-22-challenges.ts";
import { FactsChanged20261123 } from "./2026-11-23-facts-changed.ts";
import { Invitations20261123 } from "./2026-11-23-invitations.ts";
import { Gathering20261123 } from "./2026-11-23-gathering.ts";
import { Moderation20261123 } from "./2026-11-23-moderation.ts";
import { Network20261122 } from "./2026-11-22-network.ts";
import { Notifications20261122 } from "./2026-11-22-notifications.ts";
import { OrganisationsKept20261123 } from "./2026-11-23-organisations-kept.ts";
import { PersonalData20261123 } from "./2026-11-23-personal-data.ts";
import { Practices20261122 } from "./2026-11-22-practices.ts";
import { PracticeCaveats20261123 } from "./2026-11-23-practice-caveats.ts";
import { Realtime20261122 } from "./2026-11-22-realtime.ts";
import { Search20261122 } from "./2026-11-22-search.ts";
import { SearchInBatches20261123 } from "./2026-11-23-search-in-batches.ts";
import { SearchRanked20261123 } from "./2026-11-23-search-ranked.ts";
import { Seats20261122 } from "./2026-11-22-seats.ts";
import { SeenReplies20261122 } from "./2026-11-22-seen-replies.ts";
import { Workshops20261122 } from "./2026-11-22-workshops.ts";

/** All migrations in the order they run. Only ever append; a landed one never changes. */
export const migrations = [
  { name: "2026-11-22-realtime", class: Realtime20261122 },
  { name: "2026-11-22-accounts", class: Accounts20261122 },
  { name: "2026-11-22-network", class: Network20261122 },
  { name: "2026-11-22-awards", class: Awards20261122 },
  { name: "2026-11-22-workshops", class: Workshops20261122 },
  { name: "2026-11-22-practices", class: Practices20261122 },
  { name: "2026-11-22-challenges", class: Challenges20261122 },
  { name: "2026-11-22-notifications", class: Notifications20261122 },
  { name: "2026-11-22-seen-replies", class: SeenReplies20261122 },
  { name: "2026-11-22-seats", class: Seats20261122 },
  { name: "2026-11-22-search", class: Search20261122 },
  { name: "2026-11-23-practice-caveats", class: PracticeCaveats20261123 },
  { name: "2026-11-23-search-in-batches", class: SearchInBatches20261123 },
  { name: "2026-11-23-search-ranked", class: SearchRanked20261123 },
  { name: "2026-11-23-audit", class: Audit20261123 },
  { name: "2026-11-23-invitations", class: Invitations20261123 },
  { name: "2026-11-23-gathering", class: Gathering20261123 },
  { name: "2026-11-23-api-keys", class: ApiKeys20261123 },
  { name: "2026-11-23-moderation", class: Moderation20261123 },
  { name: "2026-11-23-personal-data", class: PersonalData20261123 },
  { name: "2026-11-23-organisations-kept", class: OrganisationsKept20261123 },
  { name: "2026-11-23-facts-changed", class: FactsChanged20261123 },
];

import type { Defaulted } from "./column-types.ts";

export interface ActivityTable {
  id: string;
  at: Date;
  kind: string;
  city_ids: Defaulted<string[]>;
  theme_ids: Defaulted<string[]>;
  practice_id: string | null;
  adoption_id: string | null;
  challenge_id: string | null;
  workshop_id: string | null;
  person_id: string | null;
}

export interface FollowTable {
  id: string;
  person_id: string;
  city_id: string | null;
  practice_id: string | null;
  theme_id: string | null;
  since: Date;
}

export interface NewsSeenTable {
  person_id: string;
  seen_at: Date;
}

export interface NotificationsTables {
  activity: ActivityTable;
  follow: FollowTable;
  news_seen: NewsSeenTable;
}

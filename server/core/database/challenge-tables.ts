import type { Defaulted } from "./column-types.ts";

export interface ChallengeTable {
  id: string;
  slug: string;
  client_key: string | null;
  city_id: string;
  language: string;
  title: string;
  fold: Defaulted<string>;
  description: Defaulted<string>;
  place: Defaulted<string>;
  severity: string;
  since_year: number | null;
  since: Defaulted<string>;
  state: string;
  state_since: Date;
  solved_by_practice_id: string | null;
  solved_note: Defaulted<string>;
  demo: Defaulted<boolean>;
  created_by: string | null;
  created_at: Date;
  edited_at: Date | null;
}

export interface ChallengeThemeTable {
  challenge_id: string;
  theme_id: string;
}

export interface ChallengeStepTable {
  id: string;
  challenge_id: string;
  number: number;
  state: string;
  practice_id: string | null;
  note: Defaulted<string>;
  written_by: string | null;
  written_at: Date;
}

export interface DiscussionCommentTable {
  id: string;
  practice_id: string | null;
  challenge_id: string | null;
  in_reply_to_id: string | null;
  person_id: string;
  client_key: string;
  seq: number;
  body: string;
  language: string;
  attribution: string;
  for_city_id: string | null;
  for_organisation_id: string | null;
  created_at: Date;
  edited_at: Date | null;
  withdrawn_at: Date | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
}

export interface DiscussionReactionTable {
  comment_id: string;
  person_id: string;
  kind: string;
  created_at: Date;
}

export interface OutcomeTable {
  id: string;
  workshop_id: string | null;
  agenda_item_id: string | null;
  comment_id: string | null;
  from_challenge_id: string | null;
  practice_id: string | null;
  challenge_id: string | null;
  adoption_id: string | null;
  made_by: string | null;
  made_at: Date;
}

export interface ChallengesTables {
  challenge: ChallengeTable;
  challenge_theme: ChallengeThemeTable;
  challenge_step: ChallengeStepTable;
  discussion_comment: DiscussionCommentTable;
  discussion_reaction: DiscussionReactionTable;
  outcome: OutcomeTable;
}

import type { ColumnType } from "kysely";
import type { Defaulted, JsonColumn, WithDefaultJson } from "./column-types.ts";

export interface PracticeTable {
  id: string;
  slug: string;
  client_key: string | null;
  city_id: string;
  language: string;
  state: string;
  state_since: Date;
  current_version_id: string | null;
  recorded: Defaulted<boolean>;
  caveats: ColumnType<Record<string, string> | null, string | null, string | null>;
  withdrawn_reason: string | null;
  demo: Defaulted<boolean>;
  created_by: string | null;
  created_at: Date;
  changed_at: Defaulted<Date | null>;
}

export interface PracticeThemeTable {
  practice_id: string;
  theme_id: string;
}

export interface PracticeAuthorTable {
  id: string;
  practice_id: string;
  person_id: string;
  capacity: string;
  access: string;
  city_id: string | null;
  organisation_id: string | null;
  invited_by: string | null;
  since: Date;
}

export interface PracticeTextTable {
  id: string;
  practice_id: string;
  language: string;
  original: boolean;
  content: JsonColumn<Record<string, unknown>>;
  title: ColumnType<string, never, never>;
  state: Uint8Array | null;
  html: Defaulted<string>;
  plain: Defaulted<string>;
  markdown: Defaulted<string>;
  document_version: Defaulted<number>;
  revision: Defaulted<number>;
  unkept_authors: Defaulted<string[]>;
  translates_version: number | null;
  saved_at: Date;
}

export interface PracticeRevisionTable {
  id: string;
  text_id: string;
  number: number;
  content: JsonColumn<Record<string, unknown>>;
  state: Uint8Array | null;
  html: string;
  markdown: string;
  authors: string[];
  restored_from: number | null;
  saved_at: Date;
}

export interface PracticeVersionTable {
  id: string;
  practice_id: string;
  language: string;
  original: boolean;
  number: number;
  translates: number | null;
  state: string;
  title: string;
  summary: Defaulted<string>;
  content: JsonColumn<Record<string, unknown>>;
  evidence: WithDefaultJson<unknown[]>;
  authors: WithDefaultJson<unknown[]>;
  html: string;
  plain: string;
  markdown: string;
  hash: string;
  change_note: Defaulted<string>;
  published_by: string | null;
  published_at: Date;
  ended_at: Date | null;
  ended_reason: string | null;
}

export interface ReviewRoundTable {
  id: string;
  practice_id: string;
  number: number;
  submitted_by: string;
  submitted_at: Date;
  change_note: Defaulted<string>;
  outcome: string | null;
  ended_at: Date | null;
}

export interface ReviewTable {
  id: string;
  round_id: string;
  reviewer_id: string;
  city_id: string | null;
  organisation_id: string | null;
  as_secretariat: Defaulted<boolean>;
  assigned_by: string | null;
  assigned_at: Date;
  verdict: string | null;
  answers: WithDefaultJson<unknown[]>;
  remark: Defaulted<string>;
  given_at: Date | null;
}

export interface AdoptionTable {
  id: string;
  slug: string;
  client_key: string | null;
  practice_id: string;
  version_id: string;
  city_id: string;
  state: string;
  state_since: string;
  language: string;
  changed: Defaulted<string>;
  cost_amount: number | null;
  cost_currency: string | null;
  cost_year: number | null;
  cost_note: Defaulted<string>;
  contact_here: Defaulted<string>;
  contact_origin: Defaulted<string>;
  stopped_reason: string | null;
  confirmed_by: string | null;
  confirmed_at: Date | null;
  confirmation_note: Defaulted<string>;
  demo: Defaulted<boolean>;
  created_by: string | null;
  created_at: Date;
  challenge_id: string | null;
  /** When its words, its cost or its results last changed. */
  edited_at: Date | null;
}

export interface AdoptionStepTable {
  id: string;
  adoption_id: string;
  number: number;
  state: string;
  since: string;
  note: Defaulted<string>;
  written_by: string | null;
  written_at: Date;
}

export interface EvidenceTable {
  id: string;
  practice_id: string | null;
  adoption_id: string | null;
  adoption_state: string | null;
  position: number;
  claim: string;
  language: string;
  value: number | null;
  value_before: number | null;
  unit: Defaulted<string>;
  period_from: string | null;
  period_to: string | null;
  period_before_from: string | null;
  period_before_to: string | null;
  period_as_stated: Defaulted<string>;
  method: Defaulted<string>;
  source_title: Defaulted<string>;
  source_url: string | null;
  status: string;
  verified_by: string | null;
  verified_city_id: string | null;
  verified_organisation_id: string | null;
  verified_at: Date | null;
  written_by: string | null;
  written_at: Date;
}

export interface PracticesTables {
  practice: PracticeTable;
  practice_theme: PracticeThemeTable;
  practice_author: PracticeAuthorTable;
  practice_text: PracticeTextTable;
  practice_revision: PracticeRevisionTable;
  practice_version: PracticeVersionTable;
  review_round: ReviewRoundTable;
  review: ReviewTable;
  adoption: AdoptionTable;
  adoption_step: AdoptionStepTable;
  evidence: EvidenceTable;
}

import type { ChallengesTables } from "./challenge-tables.ts";
import type { Defaulted, JsonColumn, WithDefaultJson } from "./column-types.ts";
import type { NotificationsTables } from "./notification-tables.ts";
import type { PracticesTables } from "./practice-tables.ts";
import type { SearchTables } from "./search-tables.ts";

/** Texts by language tag. */
export type Names = { readonly en: string; readonly [language: string]: string | undefined };
type ClaimStatus = "stated" | "confirmed" | "disputed";

export interface TopicTable {
  name: string;
  epoch: string;
  seq: Defaulted<number>;
}

export interface EventTable {
  topic: string;
  seq: number;
  type: string;
  data: JsonColumn<Record<string, unknown>>;
  at: Date;
}

export interface WaitingEventTable {
  id: Defaulted<number>;
  topic: string;
  type: string;
  data: JsonColumn<Record<string, unknown>>;
  at: Date;
}

export interface AuditTable {
  id: string;
  at: Date;
  person_id: string | null;
  guest_id: string | null;
  key_id: string | null;
  for_city_id: string | null;
  for_organisation_id: string | null;
  action: string;
  subject_type: string;
  subject_id: string;
  detail: WithDefaultJson<Record<string, unknown>>;
}

export interface PersonTable {
  id: string;
  name: string;
  fold: string;
  email: string | null;
  language: Defaulted<string>;
  demo: Defaulted<boolean>;
  created_at: Date;
  disabled_at: Date | null;
  erased_at: Defaulted<Date | null>;
}

export interface GuestTable {
  id: string;
  name: string;
  language: string;
  created_at: Date;
  claimed_by: string | null;
  claimed_at: Date | null;
  erased_at: Defaulted<Date | null>;
}

export interface ApiKeyTable {
  id: string;
  person_id: string;
  name: string;
  token_hash: Uint8Array;
  hint: string;
  scopes: string[];
  city_id: string | null;
  addresses: Defaulted<string[]>;
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

export interface SessionTable {
  id: string;
  token_hash: Uint8Array;
  person_id: string | null;
  guest_id: string | null;
  device: Defaulted<string>;
  created_at: Date;
  last_used_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

export interface SignInCodeTable {
  id: string;
  email: string;
  code_hash: Uint8Array;
  attempts: Defaulted<number>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  purpose: Defaulted<"sign-in" | "erasure">;
}

export interface SourceTable {
  id: string;
  code: string;
  title: string;
  site: string | null;
  published: string | null;
}

export interface CountryTable {
  code: string;
  names: JsonColumn<Names>;
  joined_on: string | null;
}

export interface ThemeTable {
  id: string;
  slug: string;
  names: JsonColumn<Names>;
  position: number;
}

export interface CityTable {
  id: string;
  slug: string;
  country_code: string;
  kind: "city" | "district" | "municipality" | "regency";
  name_en: string;
  fold: string;
  latitude: number;
  longitude: number;
  place_note: string | null;
  place_source_id: string | null;
  geonames_id: number | null;
  valid_from: string | null;
  valid_to: string | null;
  note: string | null;
  /** Kept by the database. */
  updated_at: Defaulted<Date>;
}

export interface CityNameTable {
  city_id: string;
  language: string;
  name: string;
  kind: "official" | "alias";
  source_id: string | null;
}

export interface CitySuccessionTable {
  predecessor_id: string;
  successor_id: string;
  source_id: string | null;
  note: string | null;
}

export interface PopulationTable {
  id: string;
  city_id: string;
  people: number;
  year: number | null;
  year_as_stated: string | null;
  scope: string | null;
  source_id: string;
  status: ClaimStatus;
}

export interface OrganisationTable {
  id: string;
  slug: string;
  kind:
    | "national_agency"
    | "local_agency"
    | "research_institute"
    | "international_organisation"
    | "ngo"
    | "business"
    | "partner_country";
  names: JsonColumn<Names>;
  name_en: string;
  fold: string;
  country_code: string | null;
  city_id: string | null;
  website: string | null;
  source_id: string | null;
  merged_into: Defaulted<string | null>;
  revision: Defaulted<number>;
  /** Kept by the database. */
  updated_at: Defaulted<Date>;
}

export interface MembershipTable {
  id: string;
  person_id: string;
  role: "member" | "city_editor" | "national_focal_point" | "expert" | "secretariat";
  city_id: string | null;
  organisation_id: string | null;
  country_code: string | null;
  since: string | null;
  until: string | null;
}

export interface InvitationTable {
  id: string;
  email: string | null;
  language: string;
  role: MembershipTable["role"];
  city_id: string | null;
  organisation_id: string | null;
  country_code: string | null;
  since: string | null;
  until: string | null;
  token_hash: Uint8Array;
  invited_by: string;
  created_at: Date;
  sent_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  accepted_by: string | null;
  withdrawn_at: Date | null;
}

export interface ProgrammeTable {
  id: string;
  slug: string;
  kind: "award" | "certificate" | "model_city" | "participation";
  names: JsonColumn<Names>;
  position: number;
}

export interface EditionTable {
  id: string;
  programme_id: string;
  number: number;
  year: number;
}

export interface SizeClassTable {
  id: string;
  slug: string;
  names: JsonColumn<Names>;
  min_people: number | null;
  max_people: number | null;
}

export interface RecognitionTable {
  id: string;
  city_id: string;
  programme_id: string;
  role:
    | "award"
    | "certificate"
    | "model_city"
    | "frontrunner"
    | "participating_city"
    | "nominee"
    | "award_or_certificate";
  edition_id: string | null;
  year: number | null;
  period_as_stated: string | null;
  theme_id: string | null;
  theme_as_stated: string | null;
  size_class_id: string | null;
  source_id: string;
  stated_on: string | null;
  status: ClaimStatus;
  note: string | null;
  /** Kept by the database. */
  updated_at: Defaulted<Date>;
}

export interface WorkshopTable {
  id: string;
  slug: string;
  client_key: string | null;
  host_city_id: string;
  venue: Defaulted<string>;
  time_zone: string;
  starts_at: Date;
  ends_at: Date;
  languages: string[];
  visibility: "public" | "members" | "invited";
  state: "draft" | "scheduled" | "live" | "closed";
  join_code: string;
  demo: Defaulted<boolean>;
  calendar_sequence: Defaulted<number>;
  created_by: string | null;
  created_at: Date;
  opened_at: Date | null;
  closed_at: Date | null;
  current_item_id: string | null;
  timer_duration_ms: number | null;
  timer_ends_at: Date | null;
  timer_remaining_ms: number | null;
  holds_comments: Defaulted<boolean>;
}

export interface WorkshopTextTable {
  workshop_id: string;
  language: string;
  title: string;
  summary: Defaulted<string>;
  original: Defaulted<boolean>;
}

export interface AgendaItemTable {
  id: string;
  workshop_id: string;
  parent_id: string | null;
  position: number;
  kind:
    | "opening"
    | "paper"
    | "plenary"
    | "parallel_group"
    | "discussion"
    | "agreement"
    | "conclusion"
    | "break"
    | "closing";
  starts_at: Date | null;
  ends_at: Date | null;
}

export interface AgendaItemTextTable {
  agenda_item_id: string;
  language: string;
  title: string;
  original: Defaulted<boolean>;
}

export interface AttendanceTable {
  id: string;
  workshop_id: string;
  person_id: string | null;
  guest_id: string | null;
  role: "chair" | "host" | "speaker" | "delegate" | "expert" | "donor" | "observer" | "guest";
  seat_city_id: string | null;
  seat_organisation_id: string | null;
  seat_set_by_host: Defaulted<boolean>;
  by_role: Defaulted<"host" | "place" | null>;
  may_write_minutes: Defaulted<boolean>;
  joined_at: Date | null;
  removed_at: Date | null;
  removed_reason: string | null;
  created_at: Date;
}

export interface AgendaSpeakerTable {
  agenda_item_id: string;
  workshop_id: string;
  attendance_id: string;
  position: Defaulted<number>;
}

export interface CommentTable {
  id: string;
  workshop_id: string;
  agenda_item_id: string;
  in_reply_to_id: string | null;
  attendance_id: string;
  client_key: string;
  seq: number;
  body: string;
  language: string;
  attribution: "personal" | "agency";
  for_city_id: string | null;
  for_organisation_id: string | null;
  created_at: Date;
  edited_at: Date | null;
  withdrawn_at: Date | null;
  hidden_at: Date | null;
  hidden_by: string | null;
  hidden_reason: string | null;
  seen_by_answered_at: Date | null;
}

export interface ReportTable {
  id: string;
  comment_id: string | null;
  discussion_comment_id: string | null;
  person_id: string | null;
  guest_id: string | null;
  reason: string;
  created_at: Date;
  decided_at: Date | null;
  decision: "kept" | "hidden" | null;
}

export interface HeldCommentTable extends Pick<
  CommentTable,
  | "id"
  | "workshop_id"
  | "agenda_item_id"
  | "in_reply_to_id"
  | "attendance_id"
  | "client_key"
  | "body"
  | "language"
  | "attribution"
  | "for_city_id"
  | "for_organisation_id"
  | "created_at"
> {
  declined_at: Date | null;
  declined_reason: string | null;
}

export interface ReactionTable {
  comment_id: string;
  attendance_id: string;
  kind: "agree" | "thanks" | "useful";
  created_at: Date;
}

export interface MinutesTable {
  id: string;
  agenda_item_id: string;
  state: Uint8Array;
  html: Defaulted<string>;
  plain: Defaulted<string>;
  markdown: Defaulted<string>;
  revision: Defaulted<number>;
  unkept_authors: Defaulted<string[]>;
  version: Defaulted<number>;
  saved_at: Date;
}

export interface MinutesRevisionTable {
  id: string;
  minutes_id: string;
  number: number;
  state: Uint8Array;
  html: string;
  markdown: string;
  authors: string[];
  restored_from: number | null;
  saved_at: Date;
}

/**
 * Every table as Kysely sees it; follows the migrations by hand. On both drivers alike: an instant
 * is a Date, a day is `YYYY-MM-DD`, bigint and numeric are numbers, bytea is a Uint8Array.
 */
export interface Tables
  extends PracticesTables, ChallengesTables, NotificationsTables, SearchTables {
  topic: TopicTable;
  event: EventTable;
  waiting_event: WaitingEventTable;
  audit: AuditTable;
  person: PersonTable;
  guest: GuestTable;
  api_key: ApiKeyTable;
  session: SessionTable;
  sign_in_code: SignInCodeTable;
  source: SourceTable;
  country: CountryTable;
  theme: ThemeTable;
  city: CityTable;
  city_name: CityNameTable;
  city_succession: CitySuccessionTable;
  population: PopulationTable;
  organisation: OrganisationTable;
  membership: MembershipTable;
  invitation: InvitationTable;
  programme: ProgrammeTable;
  edition: EditionTable;
  size_class: SizeClassTable;
  recognition: RecognitionTable;
  workshop: WorkshopTable;
  workshop_text: WorkshopTextTable;
  agenda_item: AgendaItemTable;
  agenda_item_text: AgendaItemTextTable;
  attendance: AttendanceTable;
  agenda_speaker: AgendaSpeakerTable;
  comment: CommentTable;
  reaction: ReactionTable;
  report: ReportTable;
  held_comment: HeldCommentTable;
  minutes: MinutesTable;
  minutes_revision: MinutesRevisionTable;
}

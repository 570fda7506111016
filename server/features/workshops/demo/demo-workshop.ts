import type { Node } from "@tiptap/pm/model";
import type {
  AgendaItemTable,
  ReactionTable,
  WorkshopTable,
} from "#server/core/database/tables.ts";

/** A workshop to look at. People are named by their keys, items by theirs. */
export interface DemoWorkshop {
  key: string;
  slug: string;
  state: WorkshopTable["state"];
  city: string;
  venue: string;
  timeZone: string;
  languages: readonly string[];
  /** The first is the original. */
  texts: readonly { language: string; title: string; summary: string }[];
  /** From the first start of the hub, in hours. */
  beginsInHours: number;
  lastsHours: number;
  /** Keys of those who are in it, with the role of `demo-people.ts`. */
  attendees: readonly string[];
  agenda: readonly DemoItem[];
  currentItem?: string;
  comments: readonly DemoComment[];
}

export interface DemoItem {
  key: string;
  parent?: string;
  kind: AgendaItemTable["kind"];
  texts: readonly { language: string; title: string }[];
  /** Minutes after the beginning. */
  from: number;
  to: number;
  speakers?: readonly string[];
  minutes?: { author: string; text: Node };
}

export interface DemoComment {
  key: string;
  item: string;
  by: string;
  language: string;
  body: string;
  /** In the name of the city the author sits for. */
  agency?: boolean;
  replyTo?: string;
  reactions?: readonly { by: string; kind: ReactionTable["kind"] }[];
}

import type { AgendaItemKind } from "#schema/generated/graphql.ts";
import type { AgendaEditor_WorkshopFragment } from "./WorkshopForm.generated.ts";

/** What the agenda's editor must know of its workshop. */
export interface AgendaFacts {
  id: string;
  slug: string;
  /** The page's language. */
  language: string;
  /** The language that titles are first written in. */
  original: string;
  timeZone: string;
  startsAt: string;
  attendances: AgendaEditor_WorkshopFragment["attendances"];
}

/** An item as it is written in the dialog. Times are instants. */
export interface ItemFacts {
  kind: AgendaItemKind;
  texts: { language: string; title: string }[];
  startsAt: string | null;
  endsAt: string | null;
  speakerIds: string[];
}

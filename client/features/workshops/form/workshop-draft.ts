import { limits } from "#schema/limits.ts";
import type { WorkshopVisibility } from "#schema/generated/graphql.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { countGraphemes } from "#client/ui/graphemes.ts";

export interface DraftText {
  language: string;
  title: string;
  summary: string;
}

/** The form as it stands. */
export interface WorkshopDraft {
  texts: readonly DraftText[];
  hostCity: ComboboxOption | null;
  venue: string;
  timeZone: string;
  /** Wall time at the venue: "2018-08-30T08:00". */
  startsAt: string;
  endsAt: string;
  languages: readonly string[];
  visibility: WorkshopVisibility;
}

/** The path of an input of the API, e.g. `texts.0.title`, and what is wrong with it. */
export interface DraftProblem {
  field: string;
  kind: "missing" | "short" | "long" | "order" | "double" | "server";
  /** What the server said, in its own words. */
  message?: string;
  limit?: number;
}

/** What can be seen to be wrong before the hub is asked; it checks all of it again. */
export function draftProblems(draft: WorkshopDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const { workshopTitle, workshopSummary, workshopVenue } = limits;
  draft.texts.forEach((text, index) => {
    const title = countGraphemes(text.title.trim());
    const at = (field: string) => `texts.${index}.${field}`;
    if (title === 0) problems.push({ field: at("title"), kind: "missing" });
    else if (title < workshopTitle.min) {
      problems.push({ field: at("title"), kind: "short", limit: workshopTitle.min });
    } else if (title > workshopTitle.max) {
      problems.push({ field: at("title"), kind: "long", limit: workshopTitle.max });
    }
    if (countGraphemes(text.summary) > workshopSummary.max) {
      problems.push({ field: at("summary"), kind: "long", limit: workshopSummary.max });
    }
    if (draft.texts.findIndex((other) => other.language === text.language) < index) {
      problems.push({ field: at("language"), kind: "double" });
    }
  });
  if (!draft.hostCity) problems.push({ field: "hostCityId", kind: "missing" });
  if (countGraphemes(draft.venue) > workshopVenue.max) {
    problems.push({ field: "venue", kind: "long", limit: workshopVenue.max });
  }
  if (!draft.startsAt) problems.push({ field: "startsAt", kind: "missing" });
  if (!draft.endsAt) problems.push({ field: "endsAt", kind: "missing" });
  if (draft.startsAt && draft.endsAt && draft.endsAt <= draft.startsAt) {
    problems.push({ field: "endsAt", kind: "order" });
  }
  if (draft.languages.length === 0) problems.push({ field: "languages", kind: "missing" });
  return problems;
}

/** The id of a field's control on the page. */
export function controlId(field: string): string {
  return `workshop-${field.replaceAll(".", "-")}`;
}

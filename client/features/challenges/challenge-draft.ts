import type { ChallengeSeverity } from "#schema/generated/graphql.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";

/** A challenge while it is typed. */
export interface ChallengeDraft {
  city: ComboboxOption | null;
  title: string;
  severity: ChallengeSeverity;
  themeIds: readonly string[];
  description: string;
  place: string;
  sinceYear: string;
  since: string;
  language: string;
}

export function emptyChallenge(language: string, city: ComboboxOption | null): ChallengeDraft {
  return {
    city,
    title: "",
    severity: "SERIOUS",
    themeIds: [],
    description: "",
    place: "",
    sinceYear: "",
    since: "",
    language,
  };
}

/** What both the new and the changed challenge are told to the hub with. */
export function challengeFields(draft: ChallengeDraft) {
  return {
    title: draft.title.trim(),
    severity: draft.severity,
    themeIds: [...draft.themeIds],
    description: draft.description.trim(),
    place: draft.place.trim(),
    since: draft.since.trim(),
    sinceYear: draft.sinceYear.trim() === "" ? null : Number(draft.sinceYear),
    language: draft.language,
  };
}

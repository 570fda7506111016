import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { actsForCity, type CityFacts } from "#server/features/network/acts-for-city.ts";
import type { PracticeFacts } from "../practice-role.ts";

/** What a policy must know of an adoption: the city that adopts and the one it learns from. */
export interface AdoptionFacts extends CityFacts {
  readonly originCityId: string;
  readonly originCountryCode: string;
}

/** Who may do what with adoptions. Pure: everything there is to know comes in. */
export const may = {
  /** Whoever asks, also what was stopped: it is said in public. */
  read(): Verdict {
    return yes;
  },

  adopt(viewer: Viewer, practice: PracticeFacts, city: CityFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to take a practice over for your city.");
    if (!actsForCity(viewer, city)) return no(adoptingCityOnly);
    const open = may.beAdopted(practice);
    if (!open.allowed) return open;
    return practice.cityId === city.cityId
      ? no("This is your city's own practice. Other cities take it over.")
      : yes;
  },

  /** Whether there is a city that they act for and that could take it over. */
  adoptForSomeCity(viewer: Viewer, practice: PracticeFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to take a practice over for your city.");
    const acts = viewer.memberships.some((each) =>
      each.role === "city_editor" || each.role === "member"
        ? each.cityId !== null && each.cityId !== practice.cityId
        : each.role === "national_focal_point" || each.role === "secretariat",
    );
    return acts ? may.beAdopted(practice) : no(adoptingCityOnly);
  },

  /** Only what is published can be taken over. */
  beAdopted(practice: PracticeFacts): Verdict {
    if (practice.state === "withdrawn") return no("This practice was withdrawn.");
    return practice.currentVersionId === null ? no("This practice is not published yet.") : yes;
  },

  /** Steps, words, cost and evidence: for the adopting city alone. */
  write(viewer: Viewer, adoption: AdoptionFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to write for your city.");
    return actsForCity(viewer, adoption) ? yes : no(adoptingCityOnly);
  },

  /**
   * The word of the city that the practice comes from: its people, or the focal point of its
   * country, unless the adopting city is in that country too. Nobody confirms what they may write.
   */
  confirm(viewer: Viewer, adoption: AdoptionFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to write for your city.");
    const { originCityId, originCountryCode } = adoption;
    const abroad = originCountryCode !== adoption.countryCode;
    const speaks = viewer.memberships.some((each) =>
      each.role === "national_focal_point"
        ? abroad && each.countryCode === originCountryCode
        : (each.role === "city_editor" || each.role === "member") && each.cityId === originCityId,
    );
    if (!speaks) return no("Only the city where the practice comes from confirms this.");
    return may.write(viewer, adoption).allowed
      ? no("Who writes for the adopting city cannot confirm it.")
      : yes;
  },
};

const adoptingCityOnly =
  "Only the adopting city writes this: its editors and members, the focal point of its country and the secretariat.";

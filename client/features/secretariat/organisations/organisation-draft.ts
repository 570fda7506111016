import type { OrganisationKind } from "#schema/generated/graphql.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import type { KeptOrganisation_OrganisationFragment } from "./KeptOrganisation.generated.ts";

/** An organisation while it is being filled in. */
export interface OrganisationDraft {
  name: string;
  /** In the order of the rows; one without a text is not sent. */
  otherNames: readonly { language: string; text: string }[];
  kind: OrganisationKind | "";
  /** Empty: of no one country. */
  countryCode: string;
  city: ComboboxOption | null;
  website: string;
  slug: string;
  /** Which state of it was seen; 0 for a new one. */
  revision: number;
}

/** In a network of ASEAN's cities most have a name in the language of the page as well. */
export function emptyOrganisation(language: string): OrganisationDraft {
  return {
    name: "",
    otherNames: [{ language: language === "en" ? "vi" : language, text: "" }],
    kind: "",
    countryCode: "",
    city: null,
    website: "",
    slug: "",
    revision: 0,
  };
}

export function draftOf(organisation: KeptOrganisation_OrganisationFragment): OrganisationDraft {
  const { names, kind, country, city, website, slug, revision } = organisation;
  return {
    name: names.find(({ language }) => language === "en")?.text ?? "",
    otherNames: names
      .filter(({ language }) => language !== "en")
      .map(({ language, text }) => ({ language, text })),
    kind,
    countryCode: country?.code ?? "",
    city: city && { id: city.id, label: city.name },
    website: website ?? "",
    slug,
    revision,
  };
}

/** The rows that are sent, each with its place in the form: the hub counts only what it gets. */
export function sentNames({ otherNames }: OrganisationDraft) {
  return otherNames.map((name, row) => ({ ...name, row })).filter(({ text }) => text.trim() !== "");
}

/** What both mutations take. */
export function fieldsOf(draft: OrganisationDraft, kind: OrganisationKind) {
  return {
    name: draft.name,
    otherNames: sentNames(draft).map(({ language, text }) => ({ language, text })),
    kind,
    countryCode: draft.countryCode || null,
    cityId: draft.city?.id ?? null,
    website: draft.website.trim() || null,
  };
}

/** The field of the form that the hub's word is about: `otherNames.0.text` may be of the third row. */
export function fieldInForm(field: string | null, draft: OrganisationDraft): string {
  const [, index, part] = /^otherNames\.(\d+)\.(language|text)$/.exec(field ?? "") ?? [];
  // What is about no field is about what is stored.
  if (index === undefined) return field ?? "stored";
  return `${part}-${sentNames(draft)[Number(index)]?.row ?? 0}`;
}

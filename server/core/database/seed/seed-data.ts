import type {
  CityNameTable,
  CityTable,
  Names,
  OrganisationTable,
  PopulationTable,
  ProgrammeTable,
  RecognitionTable,
} from "#server/core/database/tables.ts";
import cityData from "./data/cities.json" with { type: "json" };
import countryData from "./data/countries.json" with { type: "json" };
import organisationData from "./data/organisations.json" with { type: "json" };
import programmeData from "./data/programmes.json" with { type: "json" };
import sizeClassData from "./data/size-classes.json" with { type: "json" };
import sourceData from "./data/sources.json" with { type: "json" };
import themeData from "./data/themes.json" with { type: "json" };

/** The files of `data` with their types. What `source` names is the code of a source. */
export interface SourceRecord {
  code: string;
  title: string;
  site: string | null;
  published: string | null;
}

export interface CountryRecord {
  code: string;
  names: Names;
  joinedOn: string | null;
  joinedSource: string | null;
}

export interface ThemeRecord {
  slug: string;
  names: Names;
}

export interface SizeClassRecord {
  slug: string;
  names: Names;
  minPeople: number;
  maxPeople: number;
}

export interface ProgrammeRecord {
  slug: string;
  kind: ProgrammeTable["kind"];
  names: Names;
  editions: readonly { number: number; year: number }[];
}

export interface OrganisationRecord {
  slug: string;
  kind: OrganisationTable["kind"];
  names: Names;
  countryCode: string | null;
  city: string | null;
  source: string;
}

export interface CityRecord {
  slug: string;
  countryCode: string;
  kind: CityTable["kind"];
  nameEn: string;
  names: readonly {
    language: string;
    name: string;
    kind: CityNameTable["kind"];
    source: string | null;
  }[];
  latitude: number;
  longitude: number;
  placeNote: string | null;
  placeSource: string;
  geonamesId: number | null;
  validFrom: string | null;
  validTo: string | null;
  note: string | null;
  populations: readonly PopulationRecord[];
  recognitions: readonly RecognitionRecord[];
  successors: readonly { slug: string; source: string | null; note: string | null }[];
}

export interface PopulationRecord {
  people: number;
  year: number | null;
  yearAsStated: string | null;
  scope: string | null;
  source: string;
  status: PopulationTable["status"];
}

/** `edition` is its number in the programme; `theme` and `sizeClass` are slugs. */
export interface RecognitionRecord {
  programme: string;
  role: RecognitionTable["role"];
  edition: number | null;
  year: number | null;
  periodAsStated: string | null;
  theme: string | null;
  themeAsStated: string | null;
  sizeClass: string | null;
  source: string;
  status: RecognitionTable["status"];
  note: string | null;
}

export const sources: readonly SourceRecord[] = sourceData;
export const countries: readonly CountryRecord[] = countryData;
export const themes: readonly ThemeRecord[] = themeData;
export const sizeClasses: readonly SizeClassRecord[] = sizeClassData;
export const programmes = programmeData as readonly ProgrammeRecord[];
export const organisations = organisationData as readonly OrganisationRecord[];
export const cities = cityData as readonly CityRecord[];

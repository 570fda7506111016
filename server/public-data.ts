import type { PublicData } from "#server/core/http/public-data-routes.ts";

interface InCity {
  name: string;
  country: { code: string };
}

interface City extends InCity {
  id: string;
  slug: string;
  kind: string;
  latitude: number;
  longitude: number;
  population: { people: number; year: number | null } | null;
  practiceCount: number;
  adoptionCount: number;
  url: string;
}

const page = "pageInfo { hasNextPage endCursor }";

const cities: PublicData = {
  name: "cities",
  licence: "https://creativecommons.org/licenses/by/4.0/",
  terms:
    "CC BY 4.0. Coordinates and undated populations are GeoNames'; the page of each city names the source of each claim.",
  query: `query ($after: String) { list: cities(first: 100, after: $after) { ${page} nodes {
    id slug name kind country { code } latitude longitude population { people year }
    practiceCount adoptionCount url } } }`,
  columns: {
    id: ({ id }: City) => id,
    slug: ({ slug }: City) => slug,
    name: ({ name }: City) => name,
    country: ({ country }: City) => country.code,
    kind: ({ kind }: City) => kind,
    latitude: ({ latitude }: City) => latitude,
    longitude: ({ longitude }: City) => longitude,
    population: ({ population }: City) => population?.people ?? null,
    populationYear: ({ population }: City) => population?.year ?? null,
    practices: ({ practiceCount }: City) => practiceCount,
    adoptions: ({ adoptionCount }: City) => adoptionCount,
    url: ({ url }: City) => url,
  },
};

interface Practice {
  id: string;
  slug: string;
  title: string;
  language: string;
  city: InCity;
  themes: { slug: string }[];
  recorded: boolean;
  measured: boolean;
  currentVersion: { number: number; publishedAt: string; hash: string; citation: string } | null;
  url: string;
}

/** Texts are their authors'; a register of them may be read, counted and linked to. */
const texts = "Texts belong to those who wrote them: cite each by its citation or its url.";

const practices: PublicData = {
  name: "practices",
  terms: texts,
  query: `query ($after: String) { list: practices(first: 100, after: $after) { ${page} nodes {
    id slug title language city { name country { code } } themes { slug } recorded measured
    currentVersion { number publishedAt hash citation } url } } }`,
  columns: {
    id: ({ id }: Practice) => id,
    slug: ({ slug }: Practice) => slug,
    title: ({ title }: Practice) => title,
    language: ({ language }: Practice) => language,
    city: ({ city }: Practice) => city.name,
    country: ({ city }: Practice) => city.country.code,
    themes: ({ themes }: Practice) => themes.map(({ slug }) => slug).join(" "),
    recorded: ({ recorded }: Practice) => recorded,
    measured: ({ measured }: Practice) => measured,
    version: ({ currentVersion }: Practice) => currentVersion?.number ?? null,
    publishedAt: ({ currentVersion }: Practice) => currentVersion?.publishedAt ?? null,
    hash: ({ currentVersion }: Practice) => currentVersion?.hash ?? null,
    citation: ({ currentVersion }: Practice) => currentVersion?.citation ?? null,
    url: ({ url }: Practice) => url,
  },
};

interface Adoption {
  id: string;
  slug: string;
  practice: { title: string; url: string };
  city: InCity;
  state: string;
  stateSince: string;
  confirmedAt: string | null;
  measuredResults: { totalCount: number };
  url: string;
}

const adoptions: PublicData = {
  name: "adoptions",
  terms: texts,
  query: `query ($after: String) { list: adoptions(first: 100, after: $after) { ${page} nodes {
    id slug practice { title url } city { name country { code } } state stateSince confirmedAt
    measuredResults(first: 1) { totalCount } url } } }`,
  columns: {
    id: ({ id }: Adoption) => id,
    slug: ({ slug }: Adoption) => slug,
    practice: ({ practice }: Adoption) => practice.title,
    practiceUrl: ({ practice }: Adoption) => practice.url,
    city: ({ city }: Adoption) => city.name,
    country: ({ city }: Adoption) => city.country.code,
    state: ({ state }: Adoption) => state,
    stateSince: ({ stateSince }: Adoption) => stateSince,
    confirmedAt: ({ confirmedAt }: Adoption) => confirmedAt,
    measuredResults: ({ measuredResults }: Adoption) => measuredResults.totalCount,
    url: ({ url }: Adoption) => url,
  },
};

/** What anybody may take away as a whole. */
export const publicData: readonly PublicData[] = [cities, practices, adoptions];

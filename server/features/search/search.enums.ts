import { registerEnumType } from "type-graphql";

export const SearchKind = {
  CITY: "city",
  ORGANISATION: "organisation",
  PRACTICE: "practice",
  CHALLENGE: "challenge",
  WORKSHOP: "workshop",
  COMMENT: "comment",
} as const;
export type SearchKind = (typeof SearchKind)[keyof typeof SearchKind];

registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "What kind of thing was found",
  valuesConfig: {
    CITY: { description: "A city or district, found by any of its names" },
    ORGANISATION: { description: "An organisation" },
    PRACTICE: {
      description: "A practice: published, or a draft for those who work on it",
    },
    CHALLENGE: { description: "A difficulty that a city describes" },
    WORKSHOP: { description: "A workshop, found by its title, its summary and its agenda" },
    COMMENT: { description: "What somebody said in a workshop" },
  },
});

export const SearchMatch = {
  NAME: "name",
  TITLE: "title",
  WORD: "word",
  PIECE: "piece",
  LIKENESS: "likeness",
} as const;
export type SearchMatch = (typeof SearchMatch)[keyof typeof SearchMatch];

registerEnumType(SearchMatch, {
  name: "SearchMatch",
  description: "Why something was found; the order of the values is the order of the hits",
  valuesConfig: {
    NAME: { description: "It is called what was typed" },
    TITLE: { description: "Its title begins with what was typed, or has all its words" },
    WORD: { description: "Its text has all the words, or words that begin so" },
    PIECE: { description: "Its text, written without spaces, has what was typed in it" },
    LIKENESS: {
      description: "Its words look like what was typed, or it has most of them",
    },
  },
});

export const SearchFacetName = {
  KIND: "kind",
  COUNTRY: "country",
  THEME: "theme",
  STATE: "state",
  LANGUAGE: "language",
  YEAR: "year",
} as const;
export type SearchFacetName = (typeof SearchFacetName)[keyof typeof SearchFacetName];

registerEnumType(SearchFacetName, {
  name: "SearchFacetName",
  description: "By what hits are told apart",
  valuesConfig: {
    KIND: { description: "What kind of thing it is" },
    COUNTRY: { description: "The country it lies in or comes from" },
    THEME: { description: "A theme of the practice or the challenge" },
    STATE: { description: "The state of the practice, the challenge or the workshop" },
    LANGUAGE: { description: "The language it is written in" },
    YEAR: { description: "When it was published, held, said or raised" },
  },
});

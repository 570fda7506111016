import { no, type Verdict, yes } from "#server/core/commands/verdict.ts";
import type { Viewer } from "#server/core/context.ts";
import { actsForCity, type CityFacts } from "#server/features/network/acts-for-city.ts";

/** Who may do what with the difficulties of a city. Pure: everything there is to know comes in. */
export const may = {
  /** What a city says of itself in public is for everybody. */
  read(): Verdict {
    return yes;
  },

  create(viewer: Viewer, city: CityFacts): Verdict {
    if (viewer.kind !== "person") return no("Sign in to describe a difficulty of your city.");
    return actsForCity(viewer, city) ? yes : no(ownPeopleOnly);
  },

  /** Its words. A solved one may still be put better. */
  edit(viewer: Viewer, city: CityFacts): Verdict {
    return may.create(viewer, city);
  },

  /** Open, being worked on, solved: only the city knows. */
  move(viewer: Viewer, city: CityFacts): Verdict {
    return may.create(viewer, city);
  },
};

const ownPeopleOnly =
  "A difficulty is described by people of its city, the focal point of its country or the secretariat.";

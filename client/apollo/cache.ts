import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";
import { possibleTypes } from "#schema/generated/possible-types.ts";

/** Every list of the contract pages the same way: entries are added at the end, order kept. */
const list = (keyArgs: string[] | false = false): FieldPolicy => relayStylePagination(keyArgs);

/** A node read by its address is the one that a list brought: no second request. */
const byId: FieldPolicy<Reference> = {
  read: (existing, { args, toReference, canRead }) => {
    if (existing || !args) return existing;
    const typename = typenameOf(String(args["id"]));
    const found = typename
      ? toReference({ __typename: typename, id: String(args["id"]) })
      : undefined;
    return canRead(found) ? found : undefined;
  },
};

/** Global ids are base64url of "Type:key". */
function typenameOf(id: string): string | undefined {
  try {
    return atob(id.replaceAll("-", "+").replaceAll("_", "/")).split(":")[0];
  } catch {
    return undefined;
  }
}

export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          node: byId,
          countries: list(),
          cities: list(["search", "countryCode"]),
          organisations: list(["search", "kind"]),
          people: list(["search"]),
          workshops: list(["states"]),
          themes: list(),
          practices: list(["filter", "order"]),
          adoptions: list(["filter"]),
          challenges: list(["filter"]),
        },
      },
      // One of each: fields of several queries come together.
      Viewer: {
        keyFields: [],
        fields: {
          attendances: list(),
          unseenReplies: list(),
          sessions: list(),
          news: list(),
          following: list(),
        },
      },
      HubFacts: { keyFields: [] },
      NetworkFigures: { keyFields: [] },
      WorkshopDoor: { keyFields: ["code"] },
      Country: {
        fields: { cities: list(), organisations: list(), recognitions: list(), workshops: list() },
      },
      City: {
        fields: { people: list(), organisations: list(), recognitions: list(), workshops: list() },
      },
      Organisation: { fields: { people: list(), practices: list() } },
      Person: { fields: { memberships: list(), practices: list(), workshops: list() } },
      Workshop: {
        fields: {
          agenda: list(),
          attendances: list(["search", "role"]),
          presence: { merge: true },
        },
      },
      AgendaItem: { fields: { comments: list() } },
      SearchResults: { fields: { hits: list() } },
      Minutes: { fields: { revisions: list() } },
      PracticeText: { fields: { revisions: list() } },
    },
  });
}

import { InMemoryCache, type FieldPolicy, type Reference } from "@apollo/client/cache";
import { relayStylePagination } from "@apollo/client/utilities";
import { possibleTypes } from "#schema/generated/possible-types.ts";

/** Every list of the contract pages the same way: entries are added at the end, order kept. */
export const list = (keyArgs: string[] | false = false): FieldPolicy =>
  relayStylePagination(keyArgs);

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

/** What a room asks; the lists of the other pages come with those (`pages/desk-lists.ts`). */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          node: byId,
        },
      },
      // One of each: fields of several queries come together.
      Viewer: {
        keyFields: [],
        fields: {
          attendances: list(),
          unseenReplies: list(),
        },
      },
      HubFacts: { keyFields: [] },
      NetworkFigures: { keyFields: [] },
      WorkshopDoor: { keyFields: ["code"] },
      Workshop: {
        fields: {
          agenda: list(),
          attendances: list(["search", "role"]),
          presence: { merge: true },
        },
      },
      AgendaItem: { fields: { comments: list() } },
      Minutes: { fields: { revisions: list() } },
    },
  });
}

import { InMemoryCache } from "@apollo/client/cache";
import { list } from "#client/apollo/cache.ts";
import { apollo } from "#client/apollo/client.ts";

// How the lists of the pages outside a room page. A phone on its way into one does without them.
if (apollo.cache instanceof InMemoryCache) {
  apollo.cache.policies.addTypePolicies({
    Query: {
      fields: {
        countries: list(),
        cities: list(["filter"]),
        organisations: list(["filter"]),
        people: list(["filter"]),
        workshops: list(["filter"]),
        themes: list(),
        practices: list(["filter", "order"]),
        adoptions: list(["filter"]),
        challenges: list(["filter"]),
        accounts: list(["filter"]),
        invitations: list(["state"]),
        auditLog: list(["filter"]),
        apiKeys: list(["filter"]),
      },
    },
    Viewer: { fields: { sessions: list(), news: list(), following: list() } },
    Country: {
      fields: { cities: list(), organisations: list(), recognitions: list(), workshops: list() },
    },
    City: {
      fields: { people: list(), organisations: list(), recognitions: list(), workshops: list() },
    },
    Organisation: { fields: { people: list(), practices: list() } },
    Person: { fields: { memberships: list(), practices: list(), workshops: list() } },
    SearchResults: { fields: { hits: list() } },
    PracticeText: { fields: { revisions: list() } },
  });
}

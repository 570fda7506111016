import type { ApolloClient } from "@apollo/client";
import { limits } from "#schema/limits.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { PracticesToNameDocument } from "./Challenge.generated.ts";

/** Published practices, the best match first; known by their id, or by their slug for an address. */
export function practiceSearch(client: ApolloClient, language: string, by: "id" | "slug" = "id") {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { data } = await client.query({
      query: PracticesToNameDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
    });
    return (data?.practices.edges ?? []).map(({ node }) => ({
      id: node[by],
      label: node.title,
      detail: node.city.name,
    }));
  };
}

import type { ApolloClient } from "@apollo/client";
import { limits } from "#schema/limits.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { CitiesToWriteForDocument } from "./CreatePractice.generated.ts";

/** Cities of the network, the best match first; accents do not matter. */
export function citySearch(client: ApolloClient, language: string) {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { data } = await client.query({
      query: CitiesToWriteForDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
    });
    return (data?.cities.edges ?? []).map(({ node: { id, name, country } }) => ({
      id,
      label: name,
      detail: country.name,
    }));
  };
}

import type { ApolloClient } from "@apollo/client";
import { limits } from "#schema/limits.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { PeopleToInviteDocument } from "./Authors.generated.ts";

/** People of the network who are not `taken`; accents do not matter. */
export function peopleSearch(client: ApolloClient, language: string, taken: readonly string[]) {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { data } = await client.query({
      query: PeopleToInviteDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
    });
    return (data?.people.edges ?? []).flatMap(({ node: { id, name, memberships } }) => {
      if (taken.includes(id)) return [];
      const place = memberships.edges[0]?.node;
      return { id, label: name, detail: place?.city?.name ?? place?.organisation?.name };
    });
  };
}

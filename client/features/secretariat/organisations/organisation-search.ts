import type { ApolloClient } from "@apollo/client";
import { limits } from "#schema/limits.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { OrganisationsToMergeDocument } from "./KeptOrganisation.generated.ts";

/** Organisations but one, the best match first; accents do not matter. */
export function organisationSearch(client: ApolloClient, language: string, without: string) {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { data } = await client.query({
      query: OrganisationsToMergeDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
      fetchPolicy: "network-only",
    });
    return (data?.organisations.edges ?? [])
      .filter(({ node }) => node.id !== without)
      .map(({ node: { id, name, country } }) => ({ id, label: name, detail: country?.name }));
  };
}

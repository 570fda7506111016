import type { ApolloClient } from "@apollo/client";
import { limits } from "#schema/limits.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { HostCitiesDocument } from "./WorkshopForm.generated.ts";
import { zoneOfPlace } from "./zone-of-place.ts";

/** A city that can host, and by which clock it lives; null: nobody knows. */
export interface HostCityOption extends ComboboxOption {
  zone: string | null;
}

/** Cities that can host, the best match first. */
export function hostCitySearch(client: ApolloClient, language: string) {
  return async (text: string, signal: AbortSignal): Promise<readonly HostCityOption[]> => {
    const { data } = await client.query({
      query: HostCitiesDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
      fetchPolicy: "network-only",
    });
    return (data?.cities.nodes ?? []).map(({ id, name, longitude, country }) => ({
      id,
      label: name,
      detail: country.name,
      zone: zoneOfPlace(country.code, longitude),
    }));
  };
}

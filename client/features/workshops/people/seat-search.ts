import type { ApolloClient } from "@apollo/client";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { limits } from "#schema/limits.ts";
import { SeatsDocument } from "./SeatChooser.generated.ts";

/** Cities and organisations somebody can sit for, the best match first; accents do not matter. */
export function seatSearch(client: ApolloClient, language: string) {
  return async (text: string, signal: AbortSignal): Promise<readonly ComboboxOption[]> => {
    const { data } = await client.query({
      query: SeatsDocument,
      variables: { search: text.slice(0, limits.searchText.max), language },
      context: { fetchOptions: { signal } },
    });
    return (data?.seats.nodes ?? []).map((seat) => ({
      id: seat.id,
      label: seat.name,
      detail: seat.__typename === "City" ? seat.country.name : undefined,
    }));
  };
}

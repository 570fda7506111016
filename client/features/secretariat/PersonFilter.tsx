import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo, useState } from "react";
import { useSearchParams } from "#client/router/hooks.ts";
import { limits } from "#schema/limits.ts";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { withParameter } from "#client/ui/SearchField.tsx";
import { AccountsToChooseDocument } from "./PersonFilter.generated.ts";

/** Narrows the log down to what one person did; the id stands in the address. */
export function PersonFilter() {
  const { t } = useLingui();
  const client = useApolloClient();
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get("person");
  const [chosen, setChosen] = useState<ComboboxOption | null>(null);
  const search = useMemo(
    () => async (text: string, signal: AbortSignal) => {
      const { data } = await client.query({
        query: AccountsToChooseDocument,
        variables: { search: text.slice(0, limits.searchText.max) },
        fetchPolicy: "no-cache",
        context: { fetchOptions: { signal } },
      });
      return (data?.accounts.nodes ?? []).map(({ person, email }) => ({
        id: person.id,
        label: person.name,
        detail: email ?? undefined,
      }));
    },
    [client],
  );
  const choose = (option: ComboboxOption | null) => {
    setChosen(option);
    setParameters((now) => withParameter(now, "person", option?.id ?? ""), {
      preventScrollReset: true,
    });
  };
  // Whoever comes by an address sees that it is narrowed down, and the name in each line.
  const value = id === null ? null : chosen?.id === id ? chosen : { id, label: t`One person` };
  return (
    <Combobox
      label={t`Who did it`}
      value={value}
      onChange={choose}
      search={search}
      searchFrom={1}
    />
  );
}

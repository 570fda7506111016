import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { seatSearch } from "../people/seat-search.ts";

interface SeatFieldProps {
  value: ComboboxOption | null;
  onChange: (value: ComboboxOption | null) => void;
}

/** Whom somebody sits for, at the door. */
export function SeatField({ value, onChange }: SeatFieldProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const search = useMemo(() => seatSearch(client, i18n.locale), [client, i18n.locale]);
  return (
    <Combobox
      label={t`Your city or organisation`}
      hint={t`Type a part of its name; you can also choose it later in the room.`}
      optional
      value={value}
      onChange={onChange}
      search={search}
    />
  );
}

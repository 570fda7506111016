import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { zoneName } from "#client/i18n/format.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { timeZones } from "./venue-time.ts";

interface TimeZoneFieldProps {
  id: string;
  value: string;
  error?: string;
  onChange: (zone: string) => void;
}

/** The zone of the venue; the region's zones stand first. */
export function TimeZoneField({ id, value, error, onChange }: TimeZoneFieldProps) {
  const { t, i18n } = useLingui();
  const options = useMemo(() => {
    const { region, others } = timeZones();
    const now = new Date();
    const labelled = (zone: string) => ({
      value: zone,
      label: `${zone.replaceAll("_", " ")} (${zoneName(i18n.locale, zone, now)})`,
    });
    const known = [...region, ...others];
    return [...(known.includes(value) ? [] : [value]), ...known].map(labelled);
  }, [i18n.locale, value]);
  return (
    <SelectField
      id={id}
      label={t`Time zone of the venue`}
      error={error}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

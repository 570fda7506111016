import { useSearchParams } from "#client/router/hooks.ts";
import { SelectField } from "./SelectField.tsx";
import { withParameter } from "./SearchField.tsx";

interface FilterSelectProps {
  label: string;
  /** The name of the parameter in the address. */
  parameter: string;
  /** The first one, with the empty value, stands for all. */
  options: readonly { value: string; label: string; lang?: string }[];
}

/** Narrows a list down by one choice, which stands in the address. */
export function FilterSelect({ label, parameter, options }: FilterSelectProps) {
  const [parameters, setParameters] = useSearchParams();
  return (
    <SelectField
      label={label}
      options={options}
      value={parameters.get(parameter) ?? ""}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setParameters((now) => withParameter(now, parameter, value), { preventScrollReset: true });
      }}
    />
  );
}

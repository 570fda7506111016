import { useSearchParams } from "#client/router/hooks.ts";
import { withParameter } from "#client/ui/SearchField.tsx";
import { TextField } from "#client/ui/TextField.tsx";

/** Narrows a list down by a day, which stands in the address. */
export function DayFilter({ label, parameter }: { label: string; parameter: string }) {
  const [parameters, setParameters] = useSearchParams();
  return (
    <TextField
      type="date"
      label={label}
      value={parameters.get(parameter) ?? ""}
      onChange={(event) => {
        const { value } = event.currentTarget;
        setParameters((now) => withParameter(now, parameter, value), { preventScrollReset: true });
      }}
    />
  );
}

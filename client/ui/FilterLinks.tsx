import { Link } from "#client/router/Link.tsx";
import { useLocation, useSearchParams } from "#client/router/hooks.ts";
import styles from "./FilterLinks.module.css";
import { withParameter } from "./SearchField.tsx";

interface FilterLinksProps {
  label: string;
  /** The name of the parameter in the address. */
  parameter: string;
  /** The one with the empty value is chosen when the address says nothing. */
  options: readonly { value: string; label: string }[];
}

/** A few ways to narrow a list down, each an address of its own. */
export function FilterLinks({ label, parameter, options }: FilterLinksProps) {
  const [parameters] = useSearchParams();
  const { pathname } = useLocation();
  const addressWith = (next: URLSearchParams) => (next.size > 0 ? `${pathname}?${next}` : pathname);
  const chosen = parameters.get(parameter) ?? "";
  return (
    <nav aria-label={label} className={styles.links}>
      {options.map(({ value, label: name }) => (
        <Link
          key={value}
          to={addressWith(withParameter(parameters, parameter, value))}
          preventScrollReset
          aria-current={chosen === value ? "page" : undefined}
        >
          <span>{name}</span>
        </Link>
      ))}
    </nav>
  );
}

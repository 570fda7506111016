import { useLingui } from "@lingui/react/macro";
import { FilterLinks } from "#client/ui/FilterLinks.tsx";
import { FilterSelect } from "#client/ui/FilterSelect.tsx";
import { useSearchParams } from "#client/router/hooks.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import type { SearchFacetName } from "#schema/generated/graphql.ts";
import { isSearchKind, searchKinds, searchStates } from "./search-kinds.ts";
import styles from "./SearchFacets.module.css";

interface Facet {
  name: SearchFacetName;
  values: readonly { value: string; label: string; count: number }[];
  /** The counts are of the hits that are known, and there are more. */
  moreThan: boolean;
}

/** Ways to narrow the hits down, each with how many there are; what is chosen stands in the address. */
export function SearchFacets({ facets }: { facets: readonly Facet[] }) {
  const { t, i18n } = useLingui();
  const [parameters] = useSearchParams();
  const facetOf = (name: SearchFacetName) => facets.find((facet) => facet.name === name);
  const valuesOf = (name: SearchFacetName) => facetOf(name)?.values ?? [];
  const nameOf = (name: SearchFacetName, value: string, label: string) => {
    if (name === "KIND") return isSearchKind(value) ? i18n._(searchKinds[value]) : label;
    if (name === "STATE") return searchStates[value] ? i18n._(searchStates[value]) : label;
    return name === "LANGUAGE" ? languageLabel(i18n.locale, value) : label;
  };
  const optionsOf = (name: SearchFacetName, all: string) => [
    { value: "", label: all },
    ...valuesOf(name).map(({ value, label, count }) => ({
      value,
      label: `${nameOf(name, value, label)} (${count}${facetOf(name)?.moreThan ? "+" : ""})`,
    })),
  ];
  const selects: readonly [SearchFacetName, string, string, string][] = [
    ["COUNTRY", "country", t`Country`, t`All countries`],
    ["THEME", "theme", t`Theme`, t`All themes`],
    ["STATE", "state", t`State`, t`All states`],
    ["LANGUAGE", "language", t`Language`, t`All languages`],
    ["YEAR", "year", t`Year`, t`All years`],
  ];
  // A choice that leaves nothing to choose from is not offered, unless it was made.
  const useful = selects.filter(
    ([name, parameter]) => valuesOf(name).length > 1 || parameters.has(parameter),
  );
  return (
    <>
      <div className={styles.kinds}>
        <FilterLinks
          label={t`What kind of thing`}
          parameter="kind"
          options={optionsOf("KIND", t`Everything`)}
        />
      </div>
      {useful.length === 0 ? null : (
        <search aria-label={t`Narrow down`} className={styles.narrow}>
          {useful.map(([name, parameter, label, all]) => (
            <FilterSelect
              key={parameter}
              label={label}
              parameter={parameter}
              options={optionsOf(name, all)}
            />
          ))}
        </search>
      )}
    </>
  );
}

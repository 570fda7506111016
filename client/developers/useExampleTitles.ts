import { useLingui } from "@lingui/react/macro";

/** What the worked examples are called; one without a title goes by its name. */
export function useExampleTitles(): (name: string) => string {
  const { t } = useLingui();
  const titles: Record<string, string> = {
    "network-directory": t`A directory of the network`,
    "city-and-results": t`A city and what it measured`,
    "practices-of-a-theme": t`Practices of a theme, with evidence`,
    "citable-version": t`One version, to cite`,
    "recognised-cities": t`Recognised cities and the sources`,
    "open-challenges": t`Difficulties that are open now`,
    "workshop-minutes": t`Minutes and comments of a workshop`,
    "chain-from-a-workshop": t`From a workshop to its results`,
    "chain-back": t`From results back to the workshop`,
    search: t`Search`,
    "changes-since": t`What changed since a date`,
    "follow-the-network": t`Follow the network live`,
  };
  return (name) => titles[name] ?? name;
}

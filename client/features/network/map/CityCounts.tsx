import { Plural, Trans } from "@lingui/react/macro";
import type { MapCity_CityFragment } from "./MapCity.generated.ts";

/** How much a city published and took over. */
export function CityCounts({ city }: { city: MapCity_CityFragment }) {
  const { practiceCount, adoptionCount } = city;
  if (practiceCount + adoptionCount === 0) return <Trans>nothing published yet</Trans>;
  return (
    <>
      {practiceCount > 0 ? (
        <Plural value={practiceCount} one="# practice" other="# practices" />
      ) : null}
      {practiceCount > 0 && adoptionCount > 0 ? " · " : null}
      {adoptionCount > 0 ? (
        <Plural value={adoptionCount} one="# taken over" other="# taken over" />
      ) : null}
    </>
  );
}

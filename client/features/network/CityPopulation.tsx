import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { ClaimStatus } from "./ClaimStatus.tsx";
import type { CityFacts_CityFragment } from "./CityFacts.generated.ts";
import styles from "./CityFacts.module.css";
import { SourceMark } from "./sources/SourceMark.tsx";

interface CityPopulationProps {
  population: CityFacts_CityFragment["populations"][number];
}

/** A figure is worth what is said with it: of which year, of which area, and who says so. */
export function CityPopulation({ population }: CityPopulationProps) {
  const format = useFormat();
  const people = format.number(population.people);
  const year =
    population.yearAsStated ?? (population.year === null ? null : String(population.year));
  return (
    <div>
      <p>
        <span className={styles.people}>{people}</span>{" "}
        {year === null ? <Trans>people, year not stated</Trans> : <Trans>people, {year}</Trans>}
        <SourceMark source={population.source} />
      </p>
      <p className={styles.quiet}>
        <ClaimStatus status={population.status} />
        {population.scope ? (
          <>
            {" · "}
            <span lang="en">{population.scope}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}

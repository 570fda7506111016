import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { YearGroup } from "./by-year.ts";
import styles from "./Recognition.module.css";

interface YearsProps<Claim> {
  groups: readonly YearGroup<Claim>[];
  children: (claim: Claim) => ReactNode;
  claimKey: (claim: Claim) => string;
}

/** An annal: the year in the margin, what happened in it beside. */
export function Years<Claim>({ groups, children, claimKey }: YearsProps<Claim>) {
  return (
    <div className={styles.years}>
      {groups.map(({ year, claims }) => (
        <section key={String(year)} className={styles.year}>
          <h3 className={year === null ? `${styles.number} ${styles.unknown}` : styles.number}>
            {year ?? <Trans>Year not stated</Trans>}
          </h3>
          <div className={styles.claims}>
            {claims.map((claim) => (
              <div key={claimKey(claim)}>{children(claim)}</div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

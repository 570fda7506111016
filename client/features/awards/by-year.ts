interface Dated {
  year: number | null;
}

export interface YearGroup<Claim> {
  /** Null: no source states a year. */
  year: number | null;
  claims: Claim[];
}

/** Claims under their years, the latest year first, those without a year last; order kept within. */
export function byYear<Claim extends Dated>(claims: readonly Claim[]): YearGroup<Claim>[] {
  const groups = new Map<number | null, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.year);
    if (group) group.push(claim);
    else groups.set(claim.year, [claim]);
  }
  return [...groups]
    .map(([year, inYear]) => ({ year, claims: inYear }))
    .sort((one, other) => (other.year ?? -Infinity) - (one.year ?? -Infinity));
}

interface Named {
  language: string;
  name: string;
  kind: string;
}

/**
 * The names of a place besides the one that is shown: official ones first, each spelling once. A
 * name that differs from the shown one only by case is no other name.
 */
export function otherNames<N extends Named>(names: readonly N[], shown: string): N[] {
  const seen = new Set([shown.toLocaleLowerCase()]);
  const official = names.filter((name) => name.kind === "OFFICIAL");
  const aliases = names.filter((name) => name.kind !== "OFFICIAL");
  return [...official, ...aliases].filter((name) => {
    const key = name.name.toLocaleLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

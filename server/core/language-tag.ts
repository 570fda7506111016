/** The canonical form of a BCP 47 tag (`vi`, `ms-Arab`), or null when it is none. */
export function canonicalLanguage(tag: string): string | null {
  if (tag.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

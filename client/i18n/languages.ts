/** The languages the hub itself speaks. To add one: a line here, in lingui.config.ts, and its catalogue. */
export const languages = [
  { tag: "en", name: "English", short: "EN" },
  { tag: "vi", name: "Tiếng Việt", short: "VI" },
] as const;

export type Language = (typeof languages)[number]["tag"];

export function isLanguage(tag: string | undefined): tag is Language {
  return languages.some((language) => language.tag === tag);
}

/** The first of the wanted tags that the hub speaks, region left aside; English when none is. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split("-")[0];
    if (isLanguage(base)) return base;
  }
  return "en";
}

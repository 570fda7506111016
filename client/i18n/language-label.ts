/** What a language is called in the language of the page: "Vietnamese", "tiếng Thái". The tag when unknown. */
export function languageLabel(pageLanguage: string, tag: string): string {
  try {
    return new Intl.DisplayNames(pageLanguage, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

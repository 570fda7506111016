interface Written {
  language: string;
  original?: boolean;
}

/**
 * The one of several language versions to show somebody who reads `language`: that one, else the
 * one it was written in, else English, else whatever there is.
 */
export function pickText<Text extends Written>(
  texts: readonly Text[],
  language: string,
): Text | undefined {
  const inLanguage = (tag: string) => texts.find((text) => text.language.split("-")[0] === tag);
  return (
    inLanguage(language) ?? texts.find((text) => text.original) ?? inLanguage("en") ?? texts[0]
  );
}

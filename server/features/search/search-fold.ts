import { foldForSearch } from "#server/core/text.ts";

/** Signs without a width: Khmer, Thai and Burmese texts part words with them, or not. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The form that words are cut from and compared in: `foldForSearch`, and the vowel AM of Thai and Lao
 * in one sign, as keyboards write it.
 */
export function foldWords(text: string): string {
  return foldForSearch(
    text
      .replace(invisible, "")
      .replaceAll("\u0e4d\u0e32", "\u0e33")
      .replaceAll("\u0ecd\u0eb2", "\u0eb3"),
  );
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Control characters that no text of ours has a use for; line feed and tab stay. */
// oxlint-disable-next-line no-control-regex -- these are the ones to take out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A text as it is stored: NFC, one kind of line end, no control characters.
 * Some sources spell "Đà Lạt" with the Icelandic Ð (U+00D0), which looks the same and is another
 * letter; Viet Nam's Đ is U+0110.
 */
export function normalise(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(controls, "")
    .replaceAll("\u00D0", "\u0110");
}

/** A text of one line as it is stored: normalised, white space collapsed and trimmed. */
export function normaliseLine(text: string): string {
  return normalise(text).replace(/\s+/g, " ").trim();
}

/**
 * The form that search matches: lower case, without marks, đ as d (stripping marks leaves it).
 * Only Latin, Greek and Cyrillic marks go: those of Thai, Lao, Khmer and Burmese are letters.
 */
export function foldForSearch(text: string): string {
  return normaliseLine(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replaceAll("đ", "d")
    .normalize("NFC");
}

/** A text that somebody typed, for `like`: its signs for "anything" mean themselves. */
export function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, "\\$&");
}

/** No script and no emoji needs as many code units for one character; stacked marks do. */
const mostUnits = 40;

/** One "character" of so many marks that it runs over what stands above and below it. */
export function isSmeared(text: string): boolean {
  for (const { segment } of graphemes.segment(text)) if (segment.length > mostUnits) return true;
  return false;
}

/** How many characters a reader sees: the unit of every length in `schema/limits.ts`. */
export function graphemeCount(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count += 1;
  return count;
}

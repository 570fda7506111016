const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** How many characters a reader sees; the server counts the same way. */
export function countGraphemes(text: string): number {
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

/** The first character a reader sees, or nothing. */
export function firstGrapheme(text: string): string {
  for (const { segment } of segmenter.segment(text)) return segment;
  return "";
}

/** A text in one of the languages it is kept in. */
interface Localised {
  readonly language: string;
  readonly original: boolean;
}

/**
 * The text in the asked language, in a wider or narrower form of it (`vi` for `vi-VN`), or else the
 * one it was written in. Never depends on who asks: what is told to many is the same for all.
 */
export function textFor<T extends Localised>(
  texts: readonly T[],
  language: string | null | undefined,
): T | null {
  const wanted = language?.toLowerCase();
  return (
    texts.find((text) => text.language.toLowerCase() === wanted) ??
    texts.find((text) => wanted !== undefined && family(text.language) === family(wanted)) ??
    texts.find((text) => text.original) ??
    texts[0] ??
    null
  );
}

function family(tag: string): string {
  return tag.toLowerCase().split("-")[0]!;
}

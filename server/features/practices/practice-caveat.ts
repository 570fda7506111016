import { textFor } from "#server/core/localised.ts";
import type { LocalisedText } from "#server/features/network/localised-text.type.ts";
import type { Practice } from "./practice.type.ts";

/** In the asked language when it is there, else in the one that the practice is written in. */
export function caveatIn(
  { caveats, language: original }: Practice,
  language: string | null | undefined,
): LocalisedText | null {
  const texts = Object.entries(caveats ?? {}).map(([tag, text]) => ({
    language: tag,
    original: tag === original,
    text,
  }));
  return textFor(texts, language);
}

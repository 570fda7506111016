/**
 * A condition on the words of an entry, as `tsquery` reads it. `share`: of how many of all entries it
 * can be expected to hold, by what is counted of its words: from 0 to 1.
 */
export interface TextQuery {
  text: string;
  share: number;
}

/** The word itself, or with `beginning` all that begin with it. */
export function has(lexeme: string, share: number, beginning = false): TextQuery {
  const quoted = lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''");
  return { text: `'${quoted}'${beginning ? ":*" : ""}`, share: Math.min(1, share) };
}

/** Null: one of them cannot hold, so all cannot. */
export function allOf(parts: readonly (TextQuery | null)[]): TextQuery | null {
  const some = parts.filter((part) => part !== null);
  if (some.length === 0 || some.length < parts.length) return null;
  return {
    text: some.length === 1 ? some[0]!.text : `(${some.map(({ text }) => text).join(" & ")})`,
    share: some.reduce((product, { share }) => product * share, 1),
  };
}

/** Null: there is none of them. */
export function oneOf(parts: readonly (TextQuery | null)[]): TextQuery | null {
  const some = parts.filter((part) => part !== null);
  if (some.length === 0) return null;
  return {
    text: some.length === 1 ? some[0]!.text : `(${some.map(({ text }) => text).join(" | ")})`,
    share: Math.min(
      1,
      some.reduce((sum, { share }) => sum + share, 0),
    ),
  };
}

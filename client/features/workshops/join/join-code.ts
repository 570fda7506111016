import { limits } from "#schema/limits.ts";

/** What somebody typed or pasted, as a code may look: upper case, nothing but letters of the alphabet. */
export function cleanJoinCode(typed: string): string {
  const { alphabet, length } = limits.joinCode;
  return [...typed.normalize("NFKC").toUpperCase()]
    .filter((letter) => alphabet.includes(letter))
    .join("")
    .slice(0, length);
}

export type JoinCodeProblem = "empty" | "short" | "impossible";

/**
 * What is wrong with a code as it was typed; null when it can be asked for. `impossible` names the
 * letters that no code has, because they are easily taken for one another.
 */
export function joinCodeProblem(
  typed: string,
): { problem: JoinCodeProblem; letters: readonly string[] } | null {
  const { alphabet, length } = limits.joinCode;
  const upper = [...typed.normalize("NFKC").toUpperCase()].filter((letter) => /\S/.test(letter));
  const strange = [...new Set(upper.filter((letter) => /[A-Z0-9]/.test(letter)))].filter(
    (letter) => !alphabet.includes(letter),
  );
  if (strange.length > 0) return { problem: "impossible", letters: strange };
  const code = cleanJoinCode(typed);
  if (code.length === 0) return { problem: "empty", letters: [] };
  return code.length < length ? { problem: "short", letters: [] } : null;
}

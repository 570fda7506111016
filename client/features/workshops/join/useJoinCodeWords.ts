import { useLingui } from "@lingui/react/macro";
import { limits } from "#schema/limits.ts";
import { useFormat } from "#client/i18n/format.ts";
import type { joinCodeProblem } from "./join-code.ts";

type Problem = NonNullable<ReturnType<typeof joinCodeProblem>>;

interface JoinCodeWords {
  /** What to check when no workshop has the code. */
  opensNothing: (code: string) => string;
  /** Why what was typed cannot be a code. */
  wrong: (problem: Problem) => string;
}

/** What is wrong with a code, in the language of the page. */
export function useJoinCodeWords(): JoinCodeWords {
  const { t } = useLingui();
  const format = useFormat();
  const { length } = limits.joinCode;
  return {
    opensNothing: (code) =>
      t`No workshop has the code ${code}. Check it letter by letter with what the screen or your invitation shows; the hosts may also have made a new one.`,
    wrong: ({ problem, letters: strange }) => {
      if (problem === "impossible") {
        const letters = format.list(strange);
        return t`No code has ${letters}: look again. There is never a 0, O, 1 or I, as they are easily mistaken.`;
      }
      return t`The code has ${length} letters and digits. Some are missing.`;
    },
  };
}

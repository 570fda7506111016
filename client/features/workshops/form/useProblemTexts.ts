import { useLingui } from "@lingui/react/macro";
import { useCallback, useMemo } from "react";
import { controlId, type DraftProblem } from "./workshop-draft.ts";

interface ProblemTexts {
  /** The sentence for a problem; names what to do. */
  say: (problem: DraftProblem) => string;
  /** The sentence of the first problem of a field. */
  of: (problems: readonly DraftProblem[], field: string) => string | undefined;
  summary: (problems: readonly DraftProblem[]) => { fieldId: string; message: string }[];
}

/** Words for what is wrong with the form. */
export function useProblemTexts(): ProblemTexts {
  const { t } = useLingui();
  const say = useCallback(
    ({ field, kind, message, limit = 0 }: DraftProblem): string => {
      if (kind === "server") return message ?? t`The hub did not take this.`;
      const name = field.split(".").at(-1) ?? "";
      if (name === "title") {
        if (kind === "missing") return t`Give the workshop a title`;
        if (kind === "short") return t`The title has at least ${limit} characters`;
        return t`The title has at most ${limit} characters`;
      }
      if (name === "summary") return t`The summary has at most ${limit} characters`;
      if (name === "language") return t`Each language stands once`;
      if (name === "hostCityId") return t`Choose the host city from the list`;
      if (name === "venue") return t`The venue has at most ${limit} characters`;
      if (name === "startsAt") return t`Say when it begins`;
      if (name === "endsAt") {
        return kind === "order" ? t`The end must come after the beginning` : t`Say when it ends`;
      }
      return t`Choose at least one language`;
    },
    [t],
  );
  return useMemo(
    () => ({
      say,
      of: (problems, field) => {
        const problem = problems.find((each) => each.field === field);
        return problem ? say(problem) : undefined;
      },
      summary: (problems) =>
        problems.map((problem) => ({ fieldId: controlId(problem.field), message: say(problem) })),
    }),
    [say],
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { TurnLine } from "./TurnLine.tsx";
import { usePracticeStates } from "./usePracticeStates.ts";
import type { WorkLine_PracticeFragment } from "./WorkLine.generated.ts";

interface WorkLineProps {
  practice: WorkLine_PracticeFragment;
  /** Leads to the review instead of to the text. */
  toReview?: boolean;
}

/** A practice that somebody works on: how far it is and whose turn it is. */
export function WorkLine({ practice, toReview = false }: WorkLineProps) {
  const { t } = useLingui();
  const states = usePracticeStates();
  const { slug, title, state, turn, city, updatedAt, viewerCanWrite } = practice;
  const inReview = toReview || state === "SUBMITTED" || state === "IN_REVIEW";
  const part = inReview ? "/review" : viewerCanWrite ? "/write" : "";
  return (
    <Line
      to={`/practices/${slug}${part}`}
      title={title || t`Practice without a title`}
      lang={practice.titleLanguage}
      margin={<Tag tone={state === "PUBLISHED" ? "green" : "outline"}>{states[state]}</Tag>}
      beside={city.name}
      below={turn ? <TurnLine turn={turn} /> : null}
      end={
        <Trans>
          changed <Time at={updatedAt} />
        </Trans>
      }
    />
  );
}

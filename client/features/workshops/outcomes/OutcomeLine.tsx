import { Trans, useLingui } from "@lingui/react/macro";
import { AdoptionStateTag } from "#client/features/adoptions/AdoptionStateTag.tsx";
import { ChallengeStateTag } from "#client/features/challenges/ChallengeStateTag.tsx";
import { Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { Outcome_ResultFragment } from "./Outcome.generated.ts";

/** One thing that came of it: its kind, whose it is and where it stands now. */
export function OutcomeLine({ outcome }: { outcome: Outcome_ResultFragment }) {
  const { t } = useLingui();
  const { result, madeAt } = outcome;
  const below = <Name>{result.city.name}</Name>;
  const end = <Time at={madeAt} format="date" />;
  if (result.__typename === "Practice") {
    return (
      <Line
        to={`/practices/${result.slug}`}
        title={result.practiceTitle || t`Practice without a title`}
        lang={result.titleLanguage}
        margin={<Trans>Practice</Trans>}
        below={below}
        beside={
          result.practiceState === "PUBLISHED" ? null : (
            <Tag>
              <Trans>in preparation</Trans>
            </Tag>
          )
        }
        end={end}
      />
    );
  }
  if (result.__typename === "Challenge") {
    return (
      <Line
        to={`/challenges/${result.slug}`}
        title={result.challengeTitle}
        lang={result.language}
        margin={<Trans>Challenge</Trans>}
        below={below}
        beside={<ChallengeStateTag state={result.challengeState} />}
        end={end}
      />
    );
  }
  return (
    <Line
      to={`/adoptions/${result.slug}`}
      title={result.practice.title}
      lang={result.practice.titleLanguage}
      margin={<Trans>Adoption</Trans>}
      below={below}
      beside={<AdoptionStateTag state={result.adoptionState} />}
      end={end}
    />
  );
}

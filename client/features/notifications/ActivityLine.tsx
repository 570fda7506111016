import { Trans, useLingui } from "@lingui/react/macro";
import { Line } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { ActivityLine_ActivityFragment } from "./ActivityLine.generated.ts";

interface ActivityLineProps {
  activity: ActivityLine_ActivityFragment;
  /** Not seen before. */
  isNew: boolean;
}

/** Something that happened, in a sentence, and the way to it. */
export function ActivityLine({ activity, isNew }: ActivityLineProps) {
  const { t } = useLingui();
  const { challenge } = activity;
  const { to, title } = placeOf(activity);
  return (
    <Line
      to={to}
      title={title || t`Without a title`}
      lang={challenge ? challenge.language : undefined}
      beside={
        isNew ? (
          <Tag tone="green">
            <Trans>new</Trans>
          </Tag>
        ) : null
      }
      below={
        <>
          <What activity={activity} /> · <Time at={activity.at} format="time" />
        </>
      }
    />
  );
}

function placeOf({ adoption, practice, challenge, workshop }: ActivityLine_ActivityFragment) {
  const title = practice?.title ?? challenge?.title ?? workshop?.title ?? "";
  if (adoption) return { to: `/adoptions/${adoption.slug}`, title };
  if (practice) return { to: `/practices/${practice.slug}`, title };
  if (challenge) return { to: `/challenges/${challenge.slug}`, title };
  return { to: workshop ? `/w/${workshop.slug}` : undefined, title };
}

function What({ activity: { kind, city } }: { activity: ActivityLine_ActivityFragment }) {
  const name = city?.name ?? "";
  switch (kind) {
    case "PRACTICE_PUBLISHED":
      return <Trans>{name} published a practice</Trans>;
    case "PRACTICE_VERSION_PUBLISHED":
      return <Trans>{name} published a new version of its practice</Trans>;
    case "PRACTICE_WITHDRAWN":
      return <Trans>The practice of {name} was withdrawn</Trans>;
    case "ADOPTION_BEGUN":
      return <Trans>{name} began to take the practice over</Trans>;
    case "ADOPTION_MOVED":
      return <Trans>{name} moved on with the practice it took over</Trans>;
    case "RESULT_MEASURED":
      return <Trans>{name} measured a result of the practice it took over</Trans>;
    case "CHALLENGE_RAISED":
      return <Trans>{name} described a difficulty</Trans>;
    case "CHALLENGE_SOLVED":
      return <Trans>{name} solved a difficulty</Trans>;
    case "WORKSHOP_ANNOUNCED":
      return <Trans>{name} invites to a workshop</Trans>;
  }
}

import { useLingui } from "@lingui/react/macro";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Time } from "#client/ui/Time.tsx";
import { ActivityLine } from "./ActivityLine.tsx";
import type { ActivityLine_ActivityFragment } from "./ActivityLine.generated.ts";

interface NewsProps {
  /** The latest first. */
  activities: readonly ActivityLine_ActivityFragment[];
  /** What happened after it is new; null: nothing is marked. */
  since: string | null;
}

/** What happened, day by day as the reader's clock counts them. */
export function News({ activities, since }: NewsProps) {
  const { t } = useLingui();
  const seen = since === null ? Infinity : Date.parse(since);
  const days = Map.groupBy(activities, ({ at }) => new Date(at).toDateString());
  return [...days].map(([day, happened]) => (
    <Section key={day} title={<Time at={happened[0]!.at} format="date" />}>
      <Lines label={t`What happened that day`}>
        {happened.map((activity) => (
          <ActivityLine
            key={activity.id}
            activity={activity}
            isNew={Date.parse(activity.at) > seen}
          />
        ))}
      </Lines>
    </Section>
  ));
}

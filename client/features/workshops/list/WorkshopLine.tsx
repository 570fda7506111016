import { Plural, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { pickText } from "#client/features/workshops/pick-text.ts";
import { Line } from "#client/ui/Lines.tsx";
import { TimeRange } from "#client/ui/TimeRange.tsx";
import {
  WorkshopLine_WorkshopFragmentDoc,
  type WorkshopLine_WorkshopFragment,
} from "./WorkshopLine.generated.ts";
import { WorkshopStateTag } from "./WorkshopStateTag.tsx";

/** A workshop in a list, as in a programme: when, what, where. */
export function WorkshopLine({
  workshop,
}: {
  workshop: FragmentType<WorkshopLine_WorkshopFragment>;
}) {
  const { i18n } = useLingui();
  const data = useMasked(WorkshopLine_WorkshopFragmentDoc, workshop);
  if (!data) return null;
  const text = pickText(data.texts, i18n.locale);
  const place = [data.venue, data.hostCity.name, data.hostCity.country.name].filter(Boolean);
  const tagged = data.state === "LIVE" || data.state === "DRAFT";
  return (
    <Line
      size="large"
      to={`/w/${data.slug}`}
      title={text?.title ?? data.slug}
      lang={text?.language}
      margin={
        <>
          {tagged ? <WorkshopStateTag state={data.state} /> : null}
          <TimeRange from={data.startsAt} to={data.endsAt} zone={data.timeZone} />
        </>
      }
      below={place.join(", ")}
      end={
        data.commentCount > 0 ? (
          <Plural value={data.commentCount} one="# comment" other="# comments" />
        ) : null
      }
    />
  );
}

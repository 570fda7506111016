import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconArrowRight } from "@tabler/icons-react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { pickText } from "#client/features/workshops/pick-text.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Name } from "#client/ui/Name.tsx";
import { TimeRange } from "#client/ui/TimeRange.tsx";
import {
  LiveWorkshop_WorkshopFragmentDoc,
  type LiveWorkshop_WorkshopFragment,
} from "./LiveWorkshop.generated.ts";
import styles from "./LiveWorkshop.module.css";

interface LiveWorkshopProps {
  workshop: FragmentType<LiveWorkshop_WorkshopFragment>;
  /** Only the first of several has the page's primary button. */
  primary: boolean;
}

/** What goes on at this moment, and the way in. */
export function LiveWorkshop({ workshop, primary }: LiveWorkshopProps) {
  const { i18n } = useLingui();
  const data = useMasked(LiveWorkshop_WorkshopFragmentDoc, workshop);
  if (!data) return null;
  const text = pickText(data.texts, i18n.locale);
  const place = [data.venue, data.hostCity.name, data.hostCity.country.name].filter(Boolean);
  return (
    <article className={styles.live}>
      <h3 className={styles.title}>
        <Name lang={text?.language}>{text?.title ?? data.slug}</Name>
      </h3>
      <div className={styles.place}>
        <p>{place.join(", ")}</p>
        <p>
          <TimeRange from={data.startsAt} to={data.endsAt} zone={data.timeZone} />
        </p>
      </div>
      <p className={styles.state}>
        <span>
          <Plural
            value={data.attendanceCount}
            one="# person takes part"
            other="# people take part"
          />
        </span>
        <span>
          <Plural value={data.commentCount} one="# comment" other="# comments" />
        </span>
      </p>
      <CurrentItem workshop={data} />
      <div className={styles.actions}>
        <WayIn workshop={data} primary={primary} />
      </div>
    </article>
  );
}

function CurrentItem({ workshop }: { workshop: LiveWorkshop_WorkshopFragment }) {
  const { i18n } = useLingui();
  const item = workshop.currentItem && pickText(workshop.currentItem.texts, i18n.locale);
  if (!item) return null;
  return (
    <p className={styles.now}>
      <span className={styles.label}>
        <Trans>On the agenda now</Trans>
      </span>
      <Name lang={item.language}>{item.text}</Name>
    </p>
  );
}

/** In the room already, may read, or needs the code: one way on for each. */
function WayIn({
  workshop,
  primary,
}: {
  workshop: LiveWorkshop_WorkshopFragment;
  primary: boolean;
}) {
  const { slug, viewerAttendance, viewerCanJoin, viewerCanRead } = workshop;
  const variant = primary ? "primary" : "secondary";
  const icon = <IconArrowRight size={20} aria-hidden="true" />;
  if (viewerAttendance) {
    return (
      <LinkButton to={`/w/${slug}`} variant={variant} icon={icon}>
        <Trans>Go to the room</Trans>
      </LinkButton>
    );
  }
  if (viewerCanJoin || !viewerCanRead) {
    return (
      <LinkButton to={viewerCanJoin ? `/w/${slug}` : "/join"} variant={variant} icon={icon}>
        <Trans>Join</Trans>
      </LinkButton>
    );
  }
  return (
    <LinkButton to={`/w/${slug}`} variant={variant} icon={icon}>
      <Trans>Read along</Trans>
    </LinkButton>
  );
}

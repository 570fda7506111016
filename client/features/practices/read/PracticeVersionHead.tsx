import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { Link } from "#client/router/Link.tsx";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { ReadNotice } from "./ReadNotice.tsx";
import { RecordedNotice } from "./RecordedNotice.tsx";
import { TakeAway } from "./TakeAway.tsx";
import { VersionLine } from "./VersionLine.tsx";
import type { VersionText_VersionFragment } from "./VersionText.generated.ts";
import styles from "./Read.module.css";

interface PracticeVersionHeadProps {
  practice: {
    slug: string;
    recorded: boolean;
    caveat: { language: string; text: string } | null;
    city: { slug: string; name: string };
  };
  version: VersionText_VersionFragment;
  /** The one that counts now; null: none does. */
  current: { language: string; number: number } | null;
}

/** That it is locked, whether it still counts, and by what it can be checked. */
export function PracticeVersionHead({ practice, version, current }: PracticeVersionHeadProps) {
  const { slug, city, recorded, caveat } = practice;
  return (
    <div className={styles.head}>
      <PageHeader
        title={version.title}
        lang={version.language}
        above={
          <>
            <Link to={`/practices/${slug}`}>
              <Trans>The practice</Trans>
            </Link>
            {" · "}
            <Link to={`/cities/${city.slug}`}>{city.name}</Link>
          </>
        }
        actions={<TakeAway version={version} />}
      />
      <div className={styles.notices}>
        <Ended version={version} slug={slug} current={current} />
        <RecordedNotice recorded={recorded} caveat={caveat} />
      </div>
      <VersionLine slug={slug} version={version} />
      <DefinitionList
        items={[
          { term: <Trans>What is new</Trans>, value: version.changeNote },
          {
            term: <Trans>Fingerprint (SHA-256)</Trans>,
            value: <span className={styles.hash}>{version.hash}</span>,
          },
        ]}
      />
    </div>
  );
}

function Ended({
  version,
  slug,
  current,
}: Omit<PracticeVersionHeadProps, "practice"> & { slug: string }) {
  const format = useFormat();
  const { state, endedAt, endedReason } = version;
  if (state === "PUBLISHED") return null;
  const day = endedAt ? format.date(endedAt) : "";
  const newest = format.number(current?.number ?? 0);
  if (state === "WITHDRAWN") {
    return (
      <ReadNotice>
        <strong>
          <Trans>Withdrawn on {day}.</Trans>
        </strong>{" "}
        {endedReason}
      </ReadNotice>
    );
  }
  return (
    <ReadNotice>
      <Trans>A newer version took its place on {day}.</Trans>{" "}
      {current ? (
        <Link to={`/practices/${slug}/${current.language}/${current.number}`}>
          <Trans>Read version {newest}</Trans>
        </Link>
      ) : null}
    </ReadNotice>
  );
}

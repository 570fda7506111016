import { Trans, useLingui } from "@lingui/react/macro";
import { languageLabel } from "#client/i18n/language-label.ts";
import { useFormat } from "#client/i18n/format.ts";
import { Link } from "#client/router/Link.tsx";
import { ReadNotice } from "./ReadNotice.tsx";
import { RecordedNotice } from "./RecordedNotice.tsx";
import type { ReadPractice_PracticeFragment } from "./ReadPractice.generated.ts";
import styles from "./Read.module.css";

interface PracticeNoticesProps {
  practice: ReadPractice_PracticeFragment;
  /** The language that the address asks for. */
  asked: string | null;
}

/** Before the text: withdrawn, who recorded it, a translation that is behind, a language that is not there. */
export function PracticeNotices({ practice, asked }: PracticeNoticesProps) {
  const { i18n } = useLingui();
  const { version, slug, withdrawnReason, recorded, caveat, state } = practice;
  const behind = version?.outOfDate === true;
  const other = asked !== null && version !== null && version.language !== asked;
  const waits = version === null && state !== "DRAFT";
  if (!withdrawnReason && !recorded && !caveat && !behind && !other && !waits) return null;
  const original = languageLabel(i18n.locale, practice.language);
  const wanted = asked === null ? "" : languageLabel(i18n.locale, asked);
  return (
    <div className={styles.notices}>
      {withdrawnReason ? (
        <ReadNotice>
          <strong>
            <Trans>This practice was withdrawn.</Trans>
          </strong>{" "}
          {withdrawnReason}
        </ReadNotice>
      ) : null}
      {behind ? <Behind practice={practice} original={original} /> : null}
      {other ? (
        <ReadNotice tone="plain">
          <Trans>
            It is not translated into {wanted} yet; this is the {original} text.
          </Trans>
        </ReadNotice>
      ) : null}
      <RecordedNotice recorded={recorded} caveat={caveat} />
      {waits ? (
        <ReadNotice tone="plain">
          <Trans>
            It is in review and not published yet.{" "}
            <Link to={`/practices/${slug}/review`}>See whose turn it is</Link>
          </Trans>
        </ReadNotice>
      ) : null}
    </div>
  );
}

function Behind({
  practice,
  original,
}: {
  practice: ReadPractice_PracticeFragment;
  original: string;
}) {
  const format = useFormat();
  const { version, currentVersion, slug, language } = practice;
  const translated = format.number(version?.translates ?? 0);
  const current = format.number(currentVersion?.number ?? 0);
  return (
    <ReadNotice>
      <Trans>
        This translation is out of date: it translates version {translated}, and the {original}{" "}
        original is at version {current}.{" "}
        <Link to={`/practices/${slug}?language=${language}`}>Read the original</Link>
      </Trans>
    </ReadNotice>
  );
}

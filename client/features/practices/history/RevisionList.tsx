import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { Link } from "#client/router/Link.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Time } from "#client/ui/Time.tsx";
import type { RevisionHistory_TextFragment } from "./History.generated.ts";
import styles from "./History.module.css";

type Revision = RevisionHistory_TextFragment["revisions"]["edges"][number]["node"];

interface RevisionListProps {
  slug: string;
  language: string;
  revisions: readonly Revision[];
  current: number;
  hasMore: boolean;
  onMore: () => Promise<unknown>;
}

/** When, and who of which city. */
export function RevisionList(props: RevisionListProps) {
  const { slug, language, revisions, current, hasMore, onMore } = props;
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const more = async () => {
    setBusy(true);
    await onMore().catch(() => undefined);
    setBusy(false);
  };
  return (
    <nav className={styles.revisions} aria-label={t`Versions of this text`}>
      {revisions.map((revision) => (
        <Link
          key={revision.id}
          to={`/practices/${slug}/history?language=${language}&number=${revision.number}`}
          preventScrollReset
          aria-current={revision.number === current ? "true" : undefined}
          className={styles.revision}
        >
          <RevisionWords revision={revision} />
        </Link>
      ))}
      {hasMore ? (
        <Button size="small" busy={busy} onClick={() => void more()}>
          <Trans>Show older versions</Trans>
        </Button>
      ) : null}
    </nav>
  );
}

function RevisionWords({ revision }: { revision: Revision }) {
  const format = useFormat();
  const { authors, savedAt, restoredFrom } = revision;
  const number = format.number(revision.number);
  const from = restoredFrom === null ? "" : format.number(restoredFrom);
  return (
    <>
      <span className={styles.when}>
        <Time at={savedAt} format="dateTime" />
      </span>
      <span className={styles.soft}>
        <Trans>Version {number}</Trans>
        {restoredFrom === null ? null : (
          <>
            {" · "}
            <Trans>brought back version {from}</Trans>
          </>
        )}
      </span>
      {authors.map(({ person, seat }) => (
        <span key={person.id} className={styles.soft}>
          <bdi>{person.name}</bdi>
          {seat ? (
            <>
              {", "}
              <bdi>{seat.name}</bdi>
            </>
          ) : null}
        </span>
      ))}
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { IconLock } from "@tabler/icons-react";
import { Link } from "#client/router/Link.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import type { VersionText_VersionFragment } from "./VersionText.generated.ts";
import styles from "./Read.module.css";

type Line = Pick<
  VersionText_VersionFragment,
  "number" | "language" | "state" | "publishedAt" | "translates"
>;

/** Which version one reads, since when it stands, and its lasting address. */
export function VersionLine({ slug, version }: { slug: string; version: Line }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const number = format.number(version.number);
  const language = languageLabel(i18n.locale, version.language);
  return (
    <p className={styles.facts}>
      <Link
        to={`/practices/${slug}/${version.language}/${version.number}`}
        className={styles.locked}
      >
        <IconLock size={16} aria-hidden="true" />
        <Trans>
          Version {number} ({language})
        </Trans>
      </Link>
      <span>
        <Trans>
          published <Time at={version.publishedAt} format="date" />
        </Trans>
      </span>
      {version.translates === null ? null : <Translates of={version.translates} />}
      <VersionState state={version.state} />
    </p>
  );
}

function Translates({ of }: { of: number }) {
  const number = useFormat().number(of);
  return (
    <span>
      <Trans>translates version {number} of the original</Trans>
    </span>
  );
}

function VersionState({ state }: Pick<Line, "state">) {
  if (state === "SUPERSEDED") {
    return (
      <Tag tone="notice">
        <Trans>replaced by a newer version</Trans>
      </Tag>
    );
  }
  if (state === "WITHDRAWN") {
    return (
      <Tag tone="danger">
        <Trans>withdrawn</Trans>
      </Tag>
    );
  }
  return null;
}

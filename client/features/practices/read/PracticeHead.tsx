import { Trans, useLingui } from "@lingui/react/macro";
import { IconHistory, IconLanguage, IconPencil, IconRepeat } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { Link } from "#client/router/Link.tsx";
import { Button } from "#client/ui/Button.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { TranslateDialog } from "../translate/TranslateDialog.tsx";
import { MeasuredTag } from "./MeasuredMark.tsx";
import { ReadLanguages } from "./ReadLanguages.tsx";
import type { ReadPractice_PracticeFragment } from "./ReadPractice.generated.ts";
import { TakeAway } from "./TakeAway.tsx";
import { useBeginVersion } from "./useBeginVersion.ts";
import { VersionLine } from "./VersionLine.tsx";
import styles from "./Read.module.css";

type Practice = ReadPractice_PracticeFragment;

interface PracticeHeadProps {
  practice: Practice;
  /** The button with which one follows it. */
  follow?: ReactNode;
}

/** Whose practice it is, what it is about, which version one reads, and what one can do with it. */
export function PracticeHead({ practice, follow }: PracticeHeadProps) {
  const { t } = useLingui();
  const { slug, city, country, themes, version, measured, recorded } = practice;
  const title = version?.title || practice.text?.content.title || practice.title;
  return (
    <div className={styles.head}>
      <PageHeader
        title={title || t`Practice without a title`}
        lang={version?.language ?? practice.language}
        above={
          <>
            <Link to="/practices">
              <Trans>Practices</Trans>
            </Link>
            {" · "}
            <Link to={`/cities/${city.slug}`}>{city.name}</Link>
            {" · "}
            <Link to={`/countries/${country.code.toLowerCase()}`}>{country.name}</Link>
          </>
        }
        actions={
          <>
            <Actions practice={practice} />
            {version ? follow : null}
          </>
        }
      />
      <div className={styles.themes}>
        {themes.map((theme) => (
          <ThemeMark key={theme.id} slug={theme.slug} name={theme.name} />
        ))}
        {measured ? <MeasuredTag /> : null}
        {recorded ? (
          <Tag tone="outline">
            <Trans>recorded from public sources</Trans>
          </Tag>
        ) : null}
      </div>
      {version ? (
        <>
          <VersionLine slug={slug} version={version} />
          <ReadLanguages
            slug={slug}
            languages={publishedLanguages(practice)}
            current={version.language}
          />
        </>
      ) : null}
    </div>
  );
}

/** The original first. */
function publishedLanguages({ versions, language }: Practice): string[] {
  const published = versions.edges.flatMap(({ node }) =>
    node.state === "PUBLISHED" ? [node.language] : [],
  );
  return [...new Set(published)].sort(
    (one, other) => Number(other === language) - Number(one === language),
  );
}

function Actions({ practice }: { practice: Practice }) {
  const { slug, version } = practice;
  const [translating, setTranslating] = useState(false);
  const { begin, busy } = useBeginVersion(practice.id, slug);
  return (
    <>
      {practice.viewerCanWrite ? (
        <LinkButton
          variant="primary"
          to={`/practices/${slug}/write`}
          icon={<IconPencil size={18} aria-hidden="true" />}
        >
          <Trans>Go on writing</Trans>
        </LinkButton>
      ) : null}
      {practice.viewerCanAdopt ? (
        <LinkButton
          variant={practice.viewerCanWrite ? "secondary" : "primary"}
          to={`/practices/${slug}/adopt`}
          icon={<IconRepeat size={18} aria-hidden="true" />}
        >
          <Trans>Take it over in my city</Trans>
        </LinkButton>
      ) : null}
      {version ? <TakeAway version={version} /> : null}
      {practice.viewerCanBeginVersion ? (
        <Button
          busy={busy}
          icon={<IconPencil size={18} aria-hidden="true" />}
          onClick={() => void begin()}
        >
          <Trans>Begin a new version</Trans>
        </Button>
      ) : null}
      {practice.viewerCanTranslate ? (
        <Button
          icon={<IconLanguage size={18} aria-hidden="true" />}
          onClick={() => setTranslating(true)}
        >
          <Trans>Translate</Trans>
        </Button>
      ) : null}
      {practice.text ? (
        <LinkButton
          to={`/practices/${slug}/history`}
          icon={<IconHistory size={18} aria-hidden="true" />}
        >
          <Trans>History</Trans>
        </LinkButton>
      ) : null}
      <TranslateDialog
        open={translating}
        practice={practice}
        onClose={() => setTranslating(false)}
      />
    </>
  );
}

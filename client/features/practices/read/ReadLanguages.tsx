import { Trans, useLingui } from "@lingui/react/macro";
import { languageName } from "#client/i18n/content-languages.ts";
import { Link } from "#client/router/Link.tsx";
import styles from "./Read.module.css";

interface ReadLanguagesProps {
  slug: string;
  /** The languages it is published in, the original first. */
  languages: readonly string[];
  current: string;
}

/** The note in its other languages, each by its own name. */
export function ReadLanguages({ slug, languages, current }: ReadLanguagesProps) {
  const { t } = useLingui();
  if (languages.length < 2) return null;
  return (
    <nav className={styles.languages} aria-label={t`Languages of this practice`}>
      {languages.map((language, index) => (
        <Link
          key={language}
          to={`/practices/${slug}?language=${language}`}
          lang={language}
          aria-current={language === current ? "page" : undefined}
          className={styles.language}
        >
          {languageName(language)}
          {index === 0 ? (
            <span className={styles.original}>
              {" "}
              <Trans>original</Trans>
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { Link } from "#client/router/Link.tsx";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";

/** Which version the city took over, and whether another one counts since. */
export function AdoptedVersion({ adoption }: { adoption: Adoption_AdoptionFragment }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const { version, practice } = adoption;
  const taken = format.number(version.number);
  const language = languageLabel(i18n.locale, version.language);
  return (
    <>
      <Link to={addressOf(practice.slug, version)}>
        <Trans>
          Version {taken} ({language})
        </Trans>
      </Link>
      {" · "}
      <Standing state={version.state} slug={practice.slug} current={practice.currentVersion} />
    </>
  );
}

interface StandingProps {
  state: Adoption_AdoptionFragment["version"]["state"];
  slug: string;
  current: Adoption_AdoptionFragment["practice"]["currentVersion"];
}

function Standing({ state, slug, current }: StandingProps) {
  const newest = useFormat().number(current?.number ?? 0);
  if (state === "WITHDRAWN") return <Trans>withdrawn since</Trans>;
  if (state === "PUBLISHED" || !current) return <Trans>the newest there is</Trans>;
  return (
    <Trans>
      a newer one is out: <Link to={addressOf(slug, current)}>version {newest}</Link>
    </Trans>
  );
}

const addressOf = (slug: string, { language, number }: { language: string; number: number }) =>
  `/practices/${slug}/${language}/${number}`;

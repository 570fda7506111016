import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useMasked } from "#client/apollo/use-masked.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { Name } from "#client/ui/Name.tsx";
import { CityNames_CityFragmentDoc, type CityNames_CityFragment } from "./CityNames.generated.ts";
import styles from "./CityNames.module.css";
import { otherNames } from "./other-names.ts";
import { SourceMark } from "./sources/SourceMark.tsx";

/** How else the city is written: official names in their scripts, then other spellings. */
export function CityNames({ city }: { city: FragmentType<CityNames_CityFragment> }) {
  const { i18n } = useLingui();
  const data = useMasked(CityNames_CityFragmentDoc, city);
  if (!data) return null;
  const others = otherNames(data.names, data.name);
  const official = others.filter((name) => name.kind === "OFFICIAL");
  const aliases = others.filter((name) => name.kind !== "OFFICIAL");
  if (others.length === 0) return null;
  return (
    <div className={styles.names}>
      {official.map((name) => (
        <p key={name.language} className={styles.official}>
          <Name lang={name.language}>{name.name}</Name>
          <span className={styles.language}>
            {languageLabel(i18n.locale, name.language)}
            <SourceMark source={name.source} />
          </span>
        </p>
      ))}
      {aliases.length > 0 ? (
        <p className={styles.aliases}>
          <Trans>Also written</Trans>{" "}
          {aliases.map((name, index) => (
            <span key={`${name.language} ${name.name}`}>
              {index > 0 ? ", " : null}
              <Name lang={name.language}>{name.name}</Name>
              <SourceMark source={name.source} />
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

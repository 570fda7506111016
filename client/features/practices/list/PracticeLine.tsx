import { Plural, Trans } from "@lingui/react/macro";
import { Line } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { OtherLanguage } from "#client/ui/OtherLanguage.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import { MeasuredTag } from "../read/MeasuredMark.tsx";
import type { PracticeLine_PracticeFragment } from "./PracticeLine.generated.ts";
import styles from "./PracticeLine.module.css";

/** A practice in a list: what was done where, about what, and how far it went from there. */
export function PracticeLine({ practice }: { practice: PracticeLine_PracticeFragment }) {
  const { slug, title, titleLanguage, city, themes } = practice;
  return (
    <Line
      to={`/practices/${slug}`}
      title={title}
      lang={titleLanguage}
      below={
        <div className={styles.facts}>
          <div className={styles.row}>
            <span>
              <Name>{city.name}</Name>, <Name>{city.country.name}</Name>
            </span>
            {themes.map((theme) => (
              <ThemeMark key={theme.id} slug={theme.slug} name={theme.name} />
            ))}
            <OtherLanguage language={titleLanguage} />
          </div>
          <WhatBecame practice={practice} />
        </div>
      }
    />
  );
}

/** Whether it was measured, how far it went, and who wrote it down; a row of its own, if there is any. */
function WhatBecame({ practice }: { practice: PracticeLine_PracticeFragment }) {
  const { measured, recorded, adoptionFigures } = practice;
  const { inUse, stopped } = adoptionFigures;
  if (!measured && !recorded && inUse + stopped === 0) return null;
  return (
    <div className={styles.row}>
      {measured ? <MeasuredTag /> : null}
      {recorded ? (
        <Tag tone="outline">
          <Trans>recorded from public sources</Trans>
        </Tag>
      ) : null}
      {inUse > 0 ? (
        <span>
          <Plural value={inUse} one="in use in # city" other="in use in # cities" />
        </span>
      ) : null}
      {stopped > 0 ? (
        <span>
          <Plural value={stopped} one="stopped in # city" other="stopped in # cities" />
        </span>
      ) : null}
    </div>
  );
}

import { useLingui } from "@lingui/react/macro";
import type { HitName_HitFragment } from "./HitName.generated.ts";
import styles from "./HitName.module.css";
import { KindIcon } from "./KindIcon.tsx";
import { Marked } from "./Marked.tsx";
import { searchKinds } from "./search-kinds.ts";

/** What was found, on two short lines: its name, and what and where it is. */
export function HitName({ hit }: { hit: HitName_HitFragment }) {
  const { kind, titleParts, language } = hit;
  return (
    <span className={styles.hit}>
      <span className={styles.icon}>
        <KindIcon kind={kind} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          <Marked parts={titleParts} lang={language} />
        </span>
        <span className={styles.facts}>
          <HitFacts hit={hit} />
        </span>
      </span>
    </span>
  );
}

type Facts = Pick<HitName_HitFragment, "kind" | "city" | "country" | "year">;

/** What a hit is, where and of when. */
export function HitFacts({ hit }: { hit: Facts }) {
  const { i18n } = useLingui();
  const { kind, city, country, year } = hit;
  const place = kind === "CITY" ? null : city?.name;
  return [i18n._(searchKinds[kind]), place, country?.name, year].filter(Boolean).join(" · ");
}

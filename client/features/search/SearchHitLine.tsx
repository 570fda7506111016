import { useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { HitFacts } from "./HitName.tsx";
import { hitPath } from "./hit-path.ts";
import { KindIcon } from "./KindIcon.tsx";
import { Marked } from "./Marked.tsx";
import { searchStates } from "./search-kinds.ts";
import type { SearchHitLine_HitFragment } from "./SearchHitLine.generated.ts";
import styles from "./SearchHitLine.module.css";

/** States that go without saying: what everybody reads is published. */
const unsaid = new Set(["PUBLISHED"]);

/** A hit in the list of all: its name, what it is, and the place of its text where it was found. */
export function SearchHitLine({ hit }: { hit: SearchHitLine_HitFragment }) {
  const { i18n } = useLingui();
  const { kind, titleParts, language, url, excerpt, state } = hit;
  const said = state !== null && !unsaid.has(state) ? searchStates[state] : undefined;
  return (
    <li className={styles.hit}>
      <span className={styles.icon}>
        <KindIcon kind={kind} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>
          <Link to={hitPath(url)}>
            <Marked parts={titleParts} lang={language} />
          </Link>
          {said ? <Tag tone="outline">{i18n._(said)}</Tag> : null}
        </p>
        <p className={styles.facts}>
          <HitFacts hit={hit} />
        </p>
        {excerpt.length > 0 ? (
          <p className={styles.excerpt}>
            <Marked parts={excerpt} lang={language} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

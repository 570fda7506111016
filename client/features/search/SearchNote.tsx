import { Plural, Trans } from "@lingui/react/macro";
import styles from "./SearchNote.module.css";
import type { TypedSearch } from "./useTypedSearch.ts";

/** What became of a search, for the eye where there are no hits, and read aloud in any case. */
export function SearchNote({ found: { state, text, hits } }: { found: TypedSearch }) {
  const empty = state === "found" && hits.length === 0;
  return (
    <p role="status" className={empty || state === "failed" ? styles.note : styles.heard}>
      {state === "failed" ? (
        <Trans>The search did not work. Check the connection and go on typing.</Trans>
      ) : null}
      {empty ? (
        <Trans>
          Nothing is found under “{text}”. Try fewer words, a beginning, or another language.
        </Trans>
      ) : null}
      {state === "found" && hits.length > 0 ? (
        <Plural value={hits.length} one="# hit" other="# hits" />
      ) : null}
    </p>
  );
}

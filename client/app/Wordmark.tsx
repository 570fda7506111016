import { useLingui } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { Mark } from "./Mark.tsx";
import styles from "./Wordmark.module.css";

export function Wordmark() {
  const { t } = useLingui();
  return (
    <Link to="/" className={styles.wordmark} aria-label={t`ESC Hub, home`}>
      <Mark />
      <span className={styles.words}>
        ESC <span className={styles.hub}>Hub</span>
      </span>
    </Link>
  );
}

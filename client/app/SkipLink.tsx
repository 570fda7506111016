import { Trans } from "@lingui/react/macro";
import type { MouseEvent } from "react";
import styles from "./SkipLink.module.css";

/** The first stop of the Tab key. */
export function SkipLink() {
  const skip = (event: MouseEvent) => {
    event.preventDefault();
    const main = document.getElementById("main");
    main?.focus();
    main?.scrollIntoView();
  };
  return (
    <a className={styles.skip} href="#main" onClick={skip}>
      <Trans>Skip to the content</Trans>
    </a>
  );
}

import { Trans } from "@lingui/react/macro";
import { IconHistory } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { forgetRecentSearches } from "./recent-searches.ts";
import styles from "./RecentSearches.module.css";

interface RecentSearchesProps {
  texts: readonly string[];
  onChoose: (text: string) => void;
}

/** What was looked for here before; nothing of it leaves this device. */
export function RecentSearches({ texts, onChoose }: RecentSearchesProps) {
  const [forgotten, setForgotten] = useState(false);
  if (texts.length === 0 || forgotten) {
    return (
      <p className={styles.hint}>
        <Trans>
          Any language, with or without marks: “ha long” finds Hạ Long. The beginning of a word is
          enough.
        </Trans>
      </p>
    );
  }
  return (
    <div className={styles.recent}>
      <div className={styles.head}>
        <h2>
          <Trans>Searched before</Trans>
        </h2>
        <Button
          variant="quiet"
          size="small"
          onClick={() => {
            forgetRecentSearches();
            setForgotten(true);
          }}
        >
          <Trans>Forget these</Trans>
        </Button>
      </div>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            <button type="button" className={styles.text} onClick={() => onChoose(text)}>
              <IconHistory size={20} stroke={1.6} aria-hidden="true" />
              <bdi>{text}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useFormat } from "#client/i18n/format.ts";
import { Button } from "./Button.tsx";
import { FieldError } from "./FieldError.tsx";
import { rememberShown } from "./shown.ts";
import styles from "./ShowMore.module.css";

interface ShowMoreProps {
  /** How many are on the page. */
  shown: number;
  total?: number | null;
  hasMore: boolean;
  /** Fetches the next ones and adds them at the end. */
  onMore: () => Promise<unknown>;
  step?: number;
}

/** Adds the next entries below, keeps the order, and keeps how many are shown in the address. */
export function ShowMore({ shown, total, hasMore, onMore, step = 20 }: ShowMoreProps) {
  const format = useFormat();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const more = async () => {
    setState("busy");
    try {
      await onMore();
      rememberShown(shown + step);
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  const shownText = format.number(shown);
  const totalText = total == null ? null : format.number(total);
  if (!hasMore && (total == null || shown <= step)) return null;
  return (
    <div className={styles.more}>
      {hasMore ? (
        <Button busy={state === "busy"} onClick={() => void more()}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
      {totalText === null ? null : (
        <p className={styles.count} role="status">
          <Trans>
            {shownText} of {totalText} shown
          </Trans>
        </p>
      )}
      {state === "failed" ? (
        <FieldError>
          <Trans>The next entries could not be loaded. What is shown stays; try again.</Trans>
        </FieldError>
      ) : null}
    </div>
  );
}

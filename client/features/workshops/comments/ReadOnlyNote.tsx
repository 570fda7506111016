import { Trans } from "@lingui/react/macro";
import { Suspense } from "react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { JoinHere } from "../join/JoinHere.tsx";
import { LazyRemovalNote } from "../removed/removal-note.ts";
import { useRoom } from "../room/room.ts";
import styles from "./Conversation.module.css";

/** In the place of the composer: why one cannot write here, and the way in. */
export function ReadOnlyNote() {
  const { me, removed, state, joinCode, items, language } = useRoom();
  if (state !== "LIVE") {
    return (
      <div className={styles.note}>
        <p>
          <Trans>Comments open when the workshop begins.</Trans>
        </p>
      </div>
    );
  }
  if (removed) {
    return (
      <div className={`${styles.note} ${styles.longNote}`}>
        <p>
          <Trans>
            A host removed you from this workshop. If you think that is a mistake, ask the
            secretariat.
          </Trans>
        </p>
        <Suspense fallback={null}>
          <LazyRemovalNote {...removed} items={items} language={language} />
        </Suspense>
      </div>
    );
  }
  if (me) {
    return (
      <div className={styles.note}>
        <p>
          <Trans>You can read along, and not write here.</Trans>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.note}>
      <p>
        <Trans>You are reading along. Join the workshop to comment.</Trans>
      </p>
      {joinCode ? (
        <JoinHere code={joinCode} />
      ) : (
        <LinkButton to="/join" variant="primary">
          <Trans>Join with a code</Trans>
        </LinkButton>
      )}
    </div>
  );
}

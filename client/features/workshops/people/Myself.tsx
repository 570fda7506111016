import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { useRoom } from "../room/room.ts";
import type { AttendeeFragment } from "./Attendee.generated.ts";
import { PersonName } from "./PersonName.tsx";
import styles from "./PeoplePanel.module.css";

const SeatDialog = lazyPart(() =>
  import("./SeatDialog.tsx").then((module) => ({ default: module.SeatDialog })),
);

/** As whom one is here, and what one can add to it: nothing of it is in the way of taking part. */
export function Myself({ me }: { me: AttendeeFragment }) {
  const { t } = useLingui();
  const { slug } = useRoom();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.me} aria-label={t`You`}>
      <p>
        <Trans>
          You are here as <PersonName person={me} />
        </Trans>
      </p>
      <div className={styles.meActions}>
        <Button size="small" onClick={() => setOpen(true)}>
          {me.seat ? (
            <Trans>Change city or organisation</Trans>
          ) : (
            <Trans>Choose your city or organisation</Trans>
          )}
        </Button>
        {me.isGuest ? (
          <LinkButton size="small" to={`/sign-in?next=${encodeURIComponent(`/w/${slug}`)}`}>
            <Trans>Keep what you write: sign in</Trans>
          </LinkButton>
        ) : null}
      </div>
      <Suspense>{open ? <SeatDialog me={me} onClose={() => setOpen(false)} /> : null}</Suspense>
    </section>
  );
}

import { Trans } from "@lingui/react/macro";
import { IconCalendarPlus, IconQrcode } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { buttonClass } from "#client/ui/button-class.ts";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Section } from "#client/ui/Section.tsx";
import { JoinHere } from "../join/JoinHere.tsx";
import { useRoom } from "../room/room.ts";
import { AgendaOutline } from "./AgendaOutline.tsx";
import { Countdown } from "./Countdown.tsx";
import { HostSteps } from "./HostSteps.tsx";
import type { WorkshopFacts } from "./workshop-facts.ts";
import { WorkshopTop } from "./WorkshopTop.tsx";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./Overview.module.css";

const InviteDialog = lazyPart(() =>
  import("../room/InviteDialog.tsx").then((module) => ({ default: module.InviteDialog })),
);

interface BeforeProps {
  workshop: WorkshopFacts;
  attendanceCount: number;
  canJoin: boolean;
  canEdit: boolean;
}

/** A workshop that is to come: what it is about, when, and what one can do until then. */
export function Before({ workshop, attendanceCount, canJoin, canEdit }: BeforeProps) {
  const { language, me, canHost, joinCode, items, slug } = useRoom();
  const [inviting, setInviting] = useState(false);
  const scheduled = workshop.state === "SCHEDULED";
  return (
    <PageFrame>
      <WorkshopTop
        workshop={workshop}
        language={language}
        people={scheduled ? attendanceCount : null}
        actions={
          <>
            {canHost ? <HostSteps state={workshop.state} hasAgenda={items.length > 0} /> : null}
            {!me && canJoin ? <Enter joinCode={joinCode} /> : null}
            {scheduled ? (
              <a className={buttonClass({})} href={`/w/${slug}/workshop.ics`}>
                <IconCalendarPlus size={18} aria-hidden="true" />
                <Trans>Add to calendar</Trans>
              </a>
            ) : null}
            {joinCode && scheduled ? (
              <Button
                icon={<IconQrcode size={18} aria-hidden="true" />}
                onClick={() => setInviting(true)}
              >
                <Trans>Invite</Trans>
              </Button>
            ) : null}
            {canEdit ? (
              <LinkButton to={`/w/${slug}/edit`}>
                <Trans>Edit workshop and agenda</Trans>
              </LinkButton>
            ) : null}
          </>
        }
      />
      {scheduled ? (
        <p className={styles.countdown}>
          <Countdown startsAt={workshop.startsAt} />
        </p>
      ) : null}
      {me && scheduled ? (
        <p>
          <Trans>You are expected. This page becomes the room when the workshop begins.</Trans>
        </p>
      ) : null}
      <div className={styles.sections}>
        <Section title={<Trans>Agenda</Trans>}>
          {items.length > 0 ? (
            <AgendaOutline />
          ) : (
            <EmptyState title={<Trans>There is no agenda yet</Trans>}>
              <Trans>The hosts add its items before the workshop.</Trans>
            </EmptyState>
          )}
        </Section>
      </div>
      <Suspense>
        {inviting && joinCode ? (
          <InviteDialog code={joinCode} onClose={() => setInviting(false)} />
        ) : null}
      </Suspense>
    </PageFrame>
  );
}

function Enter({ joinCode }: { joinCode: string | null }) {
  if (joinCode) return <JoinHere code={joinCode} />;
  return (
    <LinkButton to="/join" variant="primary">
      <Trans>Join with a code</Trans>
    </LinkButton>
  );
}

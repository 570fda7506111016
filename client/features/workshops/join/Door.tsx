import type { Unmasked } from "@apollo/client/masking";
import { Plural, Trans } from "@lingui/react/macro";
import { IconBroadcast, IconDoorEnter } from "@tabler/icons-react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { TimeRange } from "#client/ui/TimeRange.tsx";
import type { Door_DoorFragment } from "./Door.generated.ts";
import { JoinForm } from "./JoinForm.tsx";
import styles from "./Join.module.css";

type DoorFacts = Unmasked<Door_DoorFragment>;

interface DoorProps {
  door: DoorFacts;
  /** The name this browser is known by: then there is nothing to type. */
  knownAs: string | null;
}

/** Which workshop it is, and the way in: one field at most, two taps at most. */
export function Door({ door, knownAs }: DoorProps) {
  const place = [door.venue, door.hostCity.name, door.hostCity.country.name].filter(Boolean);
  return (
    <>
      <PageHeader
        above={<DoorState state={door.state} />}
        title={door.title}
        lead={
          <span className={styles.facts}>
            <Name>{place.join(", ")}</Name>
            <TimeRange from={door.startsAt} to={door.endsAt} zone={door.timeZone} />
            {door.attendanceCount > 0 ? (
              <span>
                <Plural value={door.attendanceCount} one="# takes part" other="# take part" />
              </span>
            ) : null}
          </span>
        }
      />
      <WayIn door={door} knownAs={knownAs} />
    </>
  );
}

function WayIn({ door, knownAs }: DoorProps) {
  if (door.viewerAttendance) {
    return (
      <div className={styles.form}>
        <p>
          <Trans>
            You are in already as <Name>{door.viewerAttendance.name}</Name>.
          </Trans>
        </p>
        <LinkButton
          to={`/w/${door.slug}`}
          variant="primary"
          icon={<IconDoorEnter size={20} aria-hidden="true" />}
        >
          <Trans>Go to the workshop</Trans>
        </LinkButton>
      </div>
    );
  }
  if (door.state === "CLOSED") {
    return (
      <div className={styles.form}>
        <p>
          <Trans>This workshop is closed. Nobody can join any more.</Trans>
        </p>
        <LinkButton to={`/w/${door.slug}`}>
          <Trans>Read what was said</Trans>
        </LinkButton>
      </div>
    );
  }
  return <JoinForm code={door.code} knownAs={knownAs} />;
}

function DoorState({ state }: { state: DoorFacts["state"] }) {
  if (state === "LIVE") {
    return (
      <Tag tone="live" icon={<IconBroadcast size={16} aria-hidden="true" />}>
        <Trans>Live now</Trans>
      </Tag>
    );
  }
  return <Trans>You are invited to</Trans>;
}

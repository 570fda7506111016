import { useEffect, useMemo, useRef, useState } from "react";
import { Trans } from "@lingui/react/macro";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { AgendaPanel } from "../agenda/AgendaPanel.tsx";
import { Conversation } from "../comments/Conversation.tsx";
import type { ComposerHandle } from "../comments/Composer.tsx";
import { useAnnouncing } from "../comments/useAnnouncing.ts";
import type { WorkshopEvent } from "../live/follow-workshop.ts";
import { PeoplePanel } from "../people/PeoplePanel.tsx";
import { usePresence } from "../presence/usePresence.ts";
import type { TimerFacts } from "../timer/timer-reading.ts";
import { ComeBack } from "./ComeBack.tsx";
import { DeskRoom } from "./DeskRoom.tsx";
import { ItemHead } from "./ItemHead.tsx";
import { MinutesPlace } from "./MinutesPlace.tsx";
import { PhoneRoom, type RoomPlace } from "./PhoneRoom.tsx";
import { useReadAloud } from "./read-aloud.ts";
import { useRoom } from "./room.ts";
import { RoomBar } from "./RoomBar.tsx";
import { useIsWide } from "./useIsWide.ts";
import { useRoomKeys } from "./useRoomKeys.ts";
import { useShownItem } from "./useShownItem.ts";
import styles from "./Room.module.css";

interface RoomProps {
  texts: readonly { language: string; title: string; original: boolean }[];
  timer: TimerFacts | null;
  /** Calls back for each event that was applied; returns what stops it. */
  onEvents: (listener: (event: WorkshopEvent) => void) => () => void;
}

/** The live room: the same parts on a desk and on a phone, each at its place. */
export function Room({ texts, timer, onEvents }: RoomProps) {
  const { workshopId, language, me, canHost, items, currentItemId, wanted } = useRoom();
  const { presence, hasWritten, hasChanged } = usePresence(
    workshopId,
    language,
    me !== null || canHost,
  );
  const shown = useShownItem(currentItemId, items[0]?.id ?? null);
  const wide = useIsWide();
  const [place, setPlace] = useState<RoomPlace>("talk");
  const [visit, setVisit] = useState<string | null>(null);
  if (wanted && wanted.visit !== visit) {
    setVisit(wanted.visit);
    setPlace(wanted.place);
    shown.show(wanted.agendaItemId);
  }
  const composer = useRef<ComposerHandle>(null);
  const talkIsSeen = wide || place === "talk";
  useEffect(
    () =>
      onEvents((event) => {
        if (event.__typename === "CommentPosted") hasWritten(event.comment.author.id);
        if (event.__typename === "AttendanceChanged") hasChanged(event.attendance.id);
      }),
    [hasChanged, hasWritten, onEvents],
  );
  const newComments = useNewComments(onEvents, shown.shownId, me?.id ?? null, talkIsSeen);

  const item = items.find((each) => each.id === shown.shownId) ?? null;
  const roomItem = items.find((each) => each.id === currentItemId) ?? null;
  useRoomKeys({
    write: () => {
      setPlace("talk");
      composer.current?.focus();
    },
    comeBack: shown.comeBack,
    show: shown.show,
    shownId: shown.shownId,
  });

  const comeBack =
    shown.elsewhere && roomItem ? <ComeBack item={roomItem} onComeBack={shown.comeBack} /> : null;
  const showItem = (itemId: string) => {
    shown.show(itemId);
    if (!wide) setPlace("talk");
  };
  const agenda = <AgendaPanel shownId={shown.shownId} onShow={showItem} />;
  const people = <PeoplePanel presence={presence} />;
  const talk = useMemo(
    () =>
      item ? (
        <>
          <ItemHead item={item} />
          <Conversation
            agendaItemId={item.id}
            writing={presence.writing}
            onHold={shown.setHold}
            composer={composer}
          />
        </>
      ) : (
        <NoItem />
      ),
    [item, presence.writing, shown.setHold],
  );
  const minutes = item ? <MinutesPlace item={item} onHold={shown.setHold} /> : null;
  return (
    <div className={styles.room} data-room="live">
      <RoomBar
        texts={texts}
        timer={timer}
        here={presence.count}
        onPeople={wide ? null : () => setPlace("people")}
      />
      {comeBack}
      {wide ? (
        <DeskRoom
          agenda={agenda}
          people={people}
          peopleCount={presence.count}
          talk={talk}
          minutes={minutes}
        />
      ) : (
        <PhoneRoom
          place={place}
          onPlace={setPlace}
          newComments={newComments}
          agenda={agenda}
          people={people}
          talk={talk}
          minutes={minutes}
        />
      )}
    </div>
  );
}

function NoItem() {
  return (
    <EmptyState title={<Trans>The agenda is still empty</Trans>}>
      <Trans>As soon as the hosts add the first item, the conversation begins here.</Trans>
    </EmptyState>
  );
}

/** Comments of others at the shown item while one looks at another place; and their announcement. */
function useNewComments(
  onEvents: RoomProps["onEvents"],
  itemId: string | null,
  meId: string | null,
  seen: boolean,
): number {
  const [count, setCount] = useState(0);
  const [readAloud] = useReadAloud();
  const heard = useAnnouncing(!readAloud);
  if (seen && count > 0) setCount(0);
  useEffect(
    () =>
      onEvents((event) => {
        if (event.__typename !== "CommentPosted") return;
        const { author, agendaItem } = event.comment;
        if (author.id === meId || agendaItem.id !== itemId) return;
        heard(author.name);
        if (!seen) setCount((before) => before + 1);
      }),
    [heard, itemId, meId, onEvents, seen],
  );
  return count;
}

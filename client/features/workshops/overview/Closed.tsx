import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { IconMessage, IconNotes, IconSparkles } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { Section } from "#client/ui/Section.tsx";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { Outcomes, WhatCameOfIt } from "../outcomes/WhatCameOfIt.tsx";
import { MakeLinks } from "../outcomes/MakeLinks.tsx";
import { Conversation } from "../comments/Conversation.tsx";
import { Minutes } from "../minutes/Minutes.tsx";
import { pickText } from "../pick-text.ts";
import { mayMake, useRoom } from "../room/room.ts";
import { AgendaOutline } from "./AgendaOutline.tsx";
import { Conclusions } from "./Conclusions.tsx";
import { Moderated } from "./Moderated.tsx";
import type { WorkshopFacts } from "./workshop-facts.ts";
import { WorkshopTop } from "./WorkshopTop.tsx";
import { PageFrame } from "./PageFrame.tsx";
import styles from "./Overview.module.css";

interface ClosedProps {
  workshop: WorkshopFacts;
  attendanceCount: number;
}

/** What stays of a workshop: what was concluded, and item by item the minutes and the discussion. */
export function Closed({ workshop, attendanceCount }: ClosedProps) {
  const { language, workshopId } = useRoom();
  return (
    <PageFrame>
      <WorkshopTop workshop={workshop} language={language} people={attendanceCount} />
      <div className={styles.sections}>
        <Conclusions />
        <WhatCameOfIt id={workshopId} />
        <Moderated workshopId={workshopId} />
        <Section title={<Trans>Item by item</Trans>}>
          <AgendaOutline below={(item) => <Record item={item} />} />
        </Section>
      </div>
    </PageFrame>
  );
}

type Shown = "minutes" | "discussion" | "outcomes";

function Record({ item }: { item: AgendaEntry_ItemFragment }) {
  const { t } = useLingui();
  const [open, setOpen] = useState<Shown | null>(null);
  const { wanted, language, me, canHost } = useRoom();
  const [visit, setVisit] = useState<string | null>(null);
  if (wanted && wanted.visit !== visit && wanted.agendaItemId === item.id) {
    setVisit(wanted.visit);
    setOpen(wanted.place === "minutes" ? "minutes" : "discussion");
  }
  const line = useRef<HTMLDivElement>(null);
  const opensHere =
    wanted?.place === "minutes" && wanted.agendaItemId === item.id && wanted.visit === visit;
  useEffect(() => {
    if (opensHere) line.current?.scrollIntoView({ block: "center" });
  }, [opensHere, visit]);
  const toggle = (what: Shown) => setOpen(open === what ? null : what);
  return (
    <>
      <div ref={line} className={styles.lineActions}>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={open === "minutes"}
          icon={<IconNotes size={18} aria-hidden="true" />}
          onClick={() => toggle("minutes")}
        >
          <Trans>Minutes</Trans>
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={open === "discussion"}
          icon={<IconMessage size={18} aria-hidden="true" />}
          onClick={() => toggle("discussion")}
        >
          {item.commentCount === 0 ? (
            <Trans>No comments</Trans>
          ) : (
            <Plural value={item.commentCount} one="# comment" other="# comments" />
          )}
        </Button>
        <Button
          variant="quiet"
          size="small"
          aria-expanded={open === "outcomes"}
          icon={<IconSparkles size={18} aria-hidden="true" />}
          onClick={() => toggle("outcomes")}
        >
          <Trans>What came of it</Trans>
        </Button>
      </div>
      {open === "outcomes" ? (
        <div className={styles.record}>
          <Outcomes
            id={item.id}
            empty={
              <p>
                <Trans>Nothing yet.</Trans>
              </p>
            }
          />
          {mayMake({ me, canHost }) ? (
            <MakeLinks from={{ id: item.id, title: pickText(item.texts, language)?.text ?? "" }} />
          ) : null}
        </div>
      ) : null}
      {open === "minutes" ? (
        <div className={styles.record}>
          <Minutes agendaItemId={item.id} />
        </div>
      ) : null}
      {open === "discussion" ? (
        <section className={`${styles.record} ${styles.discussion}`} aria-label={t`Discussion`}>
          <Conversation agendaItemId={item.id} writing={[]} onHold={ignore} />
        </section>
      ) : null}
    </>
  );
}

function ignore(): void {
  // A closed workshop goes nowhere.
}

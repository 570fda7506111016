import { Trans } from "@lingui/react/macro";
import { IconPencil } from "@tabler/icons-react";
import { EmptyState } from "#client/ui/EmptyState.tsx";
import { NoteReader } from "../note/NoteReader.tsx";
import { plainContent } from "../note/note-content.ts";
import { ReadNotice } from "./ReadNotice.tsx";
import type { ReadPractice_PracticeFragment } from "./ReadPractice.generated.ts";
import styles from "./Read.module.css";

/** What is being written, for those who may see it. */
export function DraftNote({ practice }: { practice: ReadPractice_PracticeFragment }) {
  const { text, state } = practice;
  if (!text) {
    return (
      <EmptyState
        icon={<IconPencil size={28} aria-hidden="true" />}
        title={<Trans>Not published yet</Trans>}
      >
        <Trans>Its authors are still writing. It can be read here once it is reviewed.</Trans>
      </EmptyState>
    );
  }
  return (
    <>
      {state === "DRAFT" ? (
        <div className={styles.notices}>
          <ReadNotice tone="plain">
            <Trans>A draft: only those who work on it and the secretariat see this.</Trans>
          </ReadNotice>
        </div>
      ) : null}
      <NoteReader content={plainContent(text.content)} html={text.html} lang={text.language} />
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import {
  IconArrowLeft,
  IconArrowRight,
  IconEye,
  IconHistory,
  IconList,
  IconUsers,
} from "@tabler/icons-react";
import { useState } from "react";
import { useLeaveGuard } from "#client/collab/useLeaveGuard.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { languageLabel } from "#client/i18n/language-label.ts";
import { useLocation, useNavigate } from "#client/router/hooks.ts";
import { Link } from "#client/router/Link.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { usePageTitle } from "#client/ui/page-title.ts";
import { AuthorsDialog } from "../authors/AuthorsDialog.tsx";
import { plainContent } from "../note/note-content.ts";
import { partWords } from "../note/note-parts.ts";
import { NoteReader } from "../note/NoteReader.tsx";
import { OutOfDate } from "../translate/OutOfDate.tsx";
import { NoteEditingContext } from "./note-editing.ts";
import { PartNav } from "./PartNav.tsx";
import { SavedNote } from "./SavedNote.tsx";
import { useDraftState, useNoteDraft } from "./useNoteDraft.ts";
import { useFocusOnChange } from "./useFocusOnChange.ts";
import { useStored } from "./useStored.ts";
import { useSaveField } from "./useSaveField.ts";
import { WritePartForm } from "./WritePartForm.tsx";
import { isWritePart, writeSteps, type WritePart } from "./write-steps.ts";
import type { WrittenPractice, WrittenText } from "./written-practice.ts";
import styles from "./Write.module.css";

interface WriteNoteProps {
  practice: WrittenPractice;
  text: WrittenText;
  personId: string;
  themes: readonly { id: string; slug: string; name: string }[];
}

/** Writing a note, or a translation of it: one part a screen, each field saved as one goes. */
export function WriteNote({ practice, text, personId, themes }: WriteNoteProps) {
  const { t, i18n } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const { hash } = useLocation();
  const [dialog, setDialog] = useState<"parts" | "people" | "preview" | null>(null);
  const save = useSaveField(practice.id, text.language);
  const stored = useStored(text);
  const draft = useNoteDraft(`${text.id} ${personId}`, stored, save);
  const state = useDraftState(draft);
  const guard = useLeaveGuard(state.unsaved && state.saving !== "saved");
  const { title } = state.content;
  usePageTitle(title.trim() || t`Practice without a title`);

  const translation = !text.original;
  const original = practice.currentVersion;
  const source =
    translation && original
      ? { content: plainContent(original.content), lang: original.language }
      : null;
  const steps = writeSteps({
    state,
    missing: practice.missingForReview.map(({ field }) => field),
    hasBody: text.html !== "",
    hasResults: practice.evidence.totalCount !== 0,
    translation,
  });
  // Behind the # because going from part to part asks the hub for nothing: it works without a network.
  const asked = hash.slice(1);
  const current: WritePart = isWritePart(asked) ? asked : "problem";
  const at = Math.max(
    0,
    steps.findIndex(({ part }) => part === current),
  );
  const address = `/practices/${practice.slug}/write${translation ? `?language=${text.language}` : ""}`;
  const to = (part: WritePart) => `${address}#${part}`;
  const heading = useFocusOnChange(current);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const history = `/practices/${practice.slug}/history?language=${text.language}`;
  const name = (part: WritePart) =>
    part === "check" ? t`Check and submit` : i18n._(partWords[part].title);
  const step = format.number(at + 1);
  const count = format.number(steps.length);
  const currentName = name(current);
  const languageName = languageLabel(i18n.locale, text.language);
  return (
    <NoteEditingContext value={{ draft, state, lang: text.language, source }}>
      {guard}
      <header className={styles.head}>
        <p className={styles.above}>
          <Link to={`/practices/${practice.slug}`}>
            <Trans>Back to the practice</Trans>
          </Link>
          <bdi>{practice.city.name}</bdi>
          {translation ? <Trans>Translation into {languageName}</Trans> : null}
        </p>
        <h1
          className={title ? styles.title : `${styles.title} ${styles.untitled}`}
          lang={title ? text.language : undefined}
          tabIndex={-1}
        >
          {title || <Trans>Practice without a title</Trans>}
        </h1>
        <SavedNote state={state} />
        <div className={styles.tools}>
          <Button
            size="small"
            variant="quiet"
            icon={<IconEye size={18} aria-hidden="true" />}
            onClick={() => setDialog("preview")}
          >
            <Trans>Preview</Trans>
          </Button>
          <Button
            size="small"
            variant="quiet"
            icon={<IconUsers size={18} aria-hidden="true" />}
            onClick={() => setDialog("people")}
          >
            <Trans>Who writes</Trans>
          </Button>
          <LinkButton
            size="small"
            variant="quiet"
            to={history}
            icon={<IconHistory size={18} aria-hidden="true" />}
          >
            <Trans>History</Trans>
          </LinkButton>
        </div>
      </header>
      <div className={translation ? `${styles.layout} ${styles.translating}` : styles.layout}>
        <aside className={styles.rail}>
          <PartNav steps={steps} current={current} to={to} />
        </aside>
        <div className={styles.part} id={current}>
          <div className={styles.where}>
            <span className={styles.soft}>
              <Trans>
                Part {step} of {count}
              </Trans>
            </span>
            <Button
              size="small"
              variant="quiet"
              icon={<IconList size={18} aria-hidden="true" />}
              onClick={() => setDialog("parts")}
            >
              <Trans>All parts</Trans>
            </Button>
          </div>
          <div className={styles.partHead}>
            <h2 ref={heading} className={styles.partTitle} tabIndex={-1}>
              {currentName}
            </h2>
            {current === "check" ? null : (
              <p className={styles.guide}>{i18n._(partWords[current].guide)}</p>
            )}
          </div>
          {translation ? <OutOfDate practice={practice} text={text} /> : null}
          <WritePartForm
            key={current}
            part={current}
            practice={practice}
            text={text}
            personId={personId}
            themes={themes}
            to={to}
            onHistory={() => void navigate(history)}
          />
          <div className={styles.next}>
            {before ? (
              <LinkButton
                to={to(before.part)}
                icon={<IconArrowLeft size={18} aria-hidden="true" />}
              >
                <Trans>Back</Trans>
              </LinkButton>
            ) : (
              <span />
            )}
            {after ? (
              <LinkButton variant="primary" to={to(after.part)}>
                <span>
                  <Trans>Next: {name(after.part)}</Trans>
                </span>
                <IconArrowRight size={18} aria-hidden="true" />
              </LinkButton>
            ) : null}
          </div>
        </div>
      </div>
      <Dialog
        open={dialog === "parts"}
        onClose={() => setDialog(null)}
        title={t`Parts of the note`}
      >
        <PartNav steps={steps} current={current} to={to} onGo={() => setDialog(null)} />
      </Dialog>
      <Dialog
        open={dialog === "preview"}
        onClose={() => setDialog(null)}
        title={t`Preview`}
        size="wide"
      >
        <NoteReader content={state.content} html={text.html} lang={text.language} />
      </Dialog>
      <AuthorsDialog
        open={dialog === "people"}
        practiceId={practice.id}
        onClose={() => setDialog(null)}
      />
    </NoteEditingContext>
  );
}

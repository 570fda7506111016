import { useLingui } from "@lingui/react/macro";
import { limits } from "#schema/limits.ts";
import { EvidenceEditor } from "#client/features/reviews/EvidenceEditor.tsx";
import { BlocksPart } from "./BlocksPart.tsx";
import { BodyPart } from "./BodyPart.tsx";
import { CheckPart } from "./CheckPart.tsx";
import { ContactsPart } from "./ContactsPart.tsx";
import { CostPart } from "./CostPart.tsx";
import { useNoteEditing } from "./note-editing.ts";
import { PublishTranslation } from "./PublishTranslation.tsx";
import { SourcesPart } from "./SourcesPart.tsx";
import { TextPart } from "./TextPart.tsx";
import { ThemesPart } from "./ThemesPart.tsx";
import type { WritePart } from "./write-steps.ts";
import type { WrittenPractice, WrittenText } from "./written-practice.ts";

interface WritePartFormProps {
  part: WritePart;
  practice: WrittenPractice;
  text: WrittenText;
  personId: string;
  themes: readonly { id: string; slug: string; name: string }[];
  to: (part: WritePart) => string;
  onHistory: () => void;
}

/** The fields of one part. */
export function WritePartForm(props: WritePartFormProps) {
  const { part, practice, text, personId, themes, to, onHistory } = props;
  const { t, i18n } = useLingui();
  const { state } = useNoteEditing();
  const { max } = limits.practicePart;
  switch (part) {
    case "problem":
      return (
        <>
          <TextPart
            field="title"
            label={t`Title`}
            hint={t`What was done, in a line that somebody would search for`}
            line
            max={limits.practiceTitle.max}
          />
          <TextPart field="problem" label={t`The problem`} max={max} />
          {text.original ? (
            <ThemesPart
              practiceId={practice.id}
              chosen={practice.themes}
              all={themes}
              language={i18n.locale}
            />
          ) : null}
        </>
      );
    case "done":
      return <BlocksPart />;
    case "cost":
      return <CostPart />;
    case "conditions":
      return <TextPart field="conditions" label={t`Conditions under which it worked`} max={max} />;
    case "results":
      return <EvidenceEditor practiceId={practice.id} />;
    case "difficulties":
      return <TextPart field="difficulties" label={t`What was hard, what failed`} max={max} />;
    case "lessons":
      return <TextPart field="lessons" label={t`What another city should know`} max={max} />;
    case "contacts":
      return <ContactsPart />;
    case "sources":
      return <SourcesPart />;
    case "body":
      return (
        <BodyPart
          documentName={text.documentName}
          personId={personId}
          html={text.html}
          sourceHtml={text.original ? null : (practice.currentVersion?.html ?? null)}
          onHistory={onHistory}
        />
      );
    case "check":
      return text.original ? (
        <CheckPart
          practice={practice}
          missing={practice.missingForReview}
          again={practice.currentVersion !== null}
          unsaved={state.unsaved}
          to={to}
        />
      ) : (
        <PublishTranslation practice={practice} text={text} unsaved={state.unsaved} />
      );
  }
}

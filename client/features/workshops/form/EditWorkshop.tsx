import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Link } from "#client/router/Link.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { showToast } from "#client/ui/toasts.ts";
import type { Agenda_WorkshopFragment } from "../agenda/AgendaEntry.generated.ts";
import { pickText } from "../pick-text.ts";
import { AgendaEditor } from "./AgendaEditor.tsx";
import { useSaveWorkshop } from "./useSaveWorkshop.ts";
import { toWallTime } from "./venue-time.ts";
import { WorkshopForm } from "./WorkshopForm.tsx";
import type {
  AgendaEditor_WorkshopFragment,
  WorkshopForm_WorkshopFragment,
} from "./WorkshopForm.generated.ts";
import type { WorkshopDraft } from "./workshop-draft.ts";

type EditedWorkshop = Omit<WorkshopForm_WorkshopFragment, " $fragmentName"> &
  Omit<AgendaEditor_WorkshopFragment, " $fragmentName"> &
  Omit<Agenda_WorkshopFragment, " $fragmentName">;

interface EditWorkshopProps {
  workshop: EditedWorkshop;
  language: string;
}

/** The agenda first: it is what changes most. */
export function EditWorkshop({ workshop, language }: EditWorkshopProps) {
  const { t } = useLingui();
  const { update } = useSaveWorkshop(language);
  const title = pickText(workshop.texts, language);
  // What the form began with; a save of one's own must not set it back to what it was before.
  const initial = useMemo(() => draftOf(workshop), [workshop]);
  const original = workshop.texts.find((text) => text.original)?.language ?? language;
  return (
    <>
      <PageHeader
        above={
          <Link to={`/w/${workshop.slug}`}>
            <Trans>Back to the workshop</Trans>
          </Link>
        }
        title={title?.title ?? ""}
        lang={title?.language}
        actions={
          <LinkButton to={`/w/${workshop.slug}`}>
            <Trans>See the page</Trans>
          </LinkButton>
        }
      />
      <Section
        title={<Trans>Agenda</Trans>}
        note={<Trans>Each change is kept at once. Alt and an arrow key move an item.</Trans>}
      >
        <AgendaEditor
          workshop={{ ...workshop, language, original }}
          items={workshop.agenda.edges.map(({ node }) => node)}
        />
      </Section>
      <WorkshopForm
        initial={initial}
        language={language}
        saveLabel={<Trans>Save changes</Trans>}
        onSave={(draft) => update(workshop.id, draft)}
        onSaved={() => showToast({ message: t`The workshop is saved` })}
      />
    </>
  );
}

function draftOf(workshop: EditedWorkshop): WorkshopDraft {
  const { hostCity, timeZone } = workshop;
  const texts = [...workshop.texts].sort(
    (one, other) => Number(other.original) - Number(one.original),
  );
  return {
    texts: texts.map(({ language, title, summary }) => ({ language, title, summary })),
    hostCity: { id: hostCity.id, label: hostCity.name, detail: hostCity.country.name },
    venue: workshop.venue,
    timeZone,
    startsAt: toWallTime(workshop.startsAt, timeZone),
    endsAt: toWallTime(workshop.endsAt, timeZone),
    languages: workshop.languages,
    visibility: workshop.visibility,
  };
}

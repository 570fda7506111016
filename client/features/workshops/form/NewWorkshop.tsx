import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { viewerZone } from "#client/i18n/format.ts";
import { useSaveWorkshop } from "./useSaveWorkshop.ts";
import { WorkshopForm } from "./WorkshopForm.tsx";
import type { WorkshopDraft } from "./workshop-draft.ts";

/** An empty form, by the clock of who prepares it until a host city is chosen. */
export function NewWorkshop({ onCreated }: { onCreated: (slug: string) => void }) {
  const { i18n } = useLingui();
  const language = i18n.locale;
  const { create } = useSaveWorkshop(language);
  const slug = useRef<string | null>(null);
  const initial: WorkshopDraft = {
    texts: [{ language, title: "", summary: "" }],
    hostCity: null,
    venue: "",
    timeZone: viewerZone(),
    startsAt: "",
    endsAt: "",
    languages: [language],
    visibility: "PUBLIC",
  };
  return (
    <WorkshopForm
      initial={initial}
      language={language}
      saveLabel={<Trans>Save draft, go on to the agenda</Trans>}
      onSave={async (draft) => {
        const answer = await create(draft);
        if (!("slug" in answer)) return answer;
        slug.current = answer.slug;
        return [];
      }}
      onSaved={() => {
        if (slug.current) onCreated(slug.current);
      }}
    />
  );
}

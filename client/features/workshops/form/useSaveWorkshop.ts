import { useApolloClient } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { answerOf, type Answer } from "#client/apollo/mutation-answer.ts";
import { toInstant } from "./venue-time.ts";
import { CreateWorkshopDocument, UpdateWorkshopDocument } from "./WorkshopForm.generated.ts";
import type { DraftProblem, WorkshopDraft } from "./workshop-draft.ts";

interface SaveWorkshop {
  /** The place of the new workshop, or what was refused. */
  create: (draft: WorkshopDraft) => Promise<{ slug: string } | readonly DraftProblem[]>;
  update: (workshopId: string, draft: WorkshopDraft) => Promise<readonly DraftProblem[]>;
}

/** From the form to the hub: wall times become instants, refusals become problems of fields. */
export function useSaveWorkshop(language: string): SaveWorkshop {
  const client = useApolloClient();
  const { t } = useLingui();
  const clientKey = useRef(newClientKey());

  const inputOf = async (draft: WorkshopDraft) => {
    const { hostCity, startsAt, endsAt, timeZone } = draft;
    return {
      texts: draft.texts.map((text) => ({ ...text, title: text.title.trim() })),
      hostCityId: hostCity?.id ?? "",
      venue: draft.venue.trim(),
      timeZone,
      startsAt: (await toInstant(startsAt, timeZone)) ?? "",
      endsAt: (await toInstant(endsAt, timeZone)) ?? "",
      languages: [...draft.languages],
      visibility: draft.visibility,
    };
  };
  const problemsOf = (answer: Answer<unknown>): DraftProblem[] => {
    if (answer.ok) return [];
    const message =
      answer.message ??
      (answer.failure?.kind === "unreachable"
        ? t`The hub could not be reached. Nothing is lost; try again.`
        : t`The hub could not save this. Nothing is lost; try again.`);
    return [{ field: answer.field ?? "texts.0.title", kind: "server", message }];
  };
  return {
    create: async (draft) => {
      const input = { ...(await inputOf(draft)), clientKey: clientKey.current };
      const answer = await answerOf(async () => {
        const { data } = await client.mutate({
          mutation: CreateWorkshopDocument,
          variables: { input },
        });
        return data?.createWorkshop;
      });
      if (answer.ok && "workshop" in answer.data) return { slug: answer.data.workshop.slug };
      return problemsOf(answer);
    },
    update: async (workshopId, draft) => {
      const input = { ...(await inputOf(draft)), workshopId };
      const answer = await answerOf(async () => {
        const { data } = await client.mutate({
          mutation: UpdateWorkshopDocument,
          variables: { input, language },
        });
        return data?.updateWorkshop;
      });
      return problemsOf(answer);
    },
  };
}

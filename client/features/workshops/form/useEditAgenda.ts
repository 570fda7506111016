import { useLingui } from "@lingui/react/macro";
import { showToast } from "#client/ui/toasts.ts";
import { newClientKey } from "#client/apollo/client-key.ts";
import { agendaTree } from "../agenda/agenda-tree.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import { pickText } from "../pick-text.ts";
import { useAct } from "#client/apollo/useAct.ts";
import type { AgendaFacts, ItemFacts } from "./agenda-facts.ts";
import { placeAfter, placeOf, type AgendaMove, type AgendaPlace } from "./agenda-moves.ts";
import {
  AddAgendaItemDocument,
  MoveAgendaItemDocument,
  RemoveAgendaItemDocument,
  UpdateAgendaItemDocument,
} from "./WorkshopForm.generated.ts";
import { useApolloClient } from "@apollo/client/react";

interface EditAgenda {
  add: (facts: ItemFacts) => Promise<boolean>;
  update: (itemId: string, facts: ItemFacts) => Promise<boolean>;
  move: (itemId: string, move: AgendaMove) => Promise<void>;
  /** Removes at once; the toast brings it back as it was. */
  remove: (item: AgendaEntry_ItemFragment) => Promise<void>;
  busy: boolean;
  problem: string | null;
}

export function useEditAgenda(
  workshop: AgendaFacts,
  items: readonly AgendaEntry_ItemFragment[],
): EditAgenda {
  const { t } = useLingui();
  const { act, busy, problem } = useAct();
  const restore = useRestore(workshop);
  const { language } = workshop;
  return {
    busy,
    problem,
    add: (facts) =>
      act(AddAgendaItemDocument, {
        language,
        input: { workshopId: workshop.id, clientKey: newClientKey(), ...facts },
      }),
    update: (agendaItemId, facts) =>
      act(UpdateAgendaItemDocument, { language, input: { agendaItemId, ...facts } }),
    move: async (agendaItemId, move) => {
      const place = placeAfter(items, agendaItemId, move);
      if (place) await act(MoveAgendaItemDocument, { language, input: { agendaItemId, ...place } });
    },
    remove: async (item) => {
      const place = placeOf(items, item.id);
      const children =
        agendaTree(items).find((branch) => branch.item.id === item.id)?.children ?? [];
      const input = { agendaItemId: item.id };
      if (!(await act(RemoveAgendaItemDocument, { language, input }))) return;
      const title = pickText(item.texts, language)?.text ?? "";
      showToast({
        message: t`“${title}” is removed`,
        undo: () => void restore(item, place, children),
      });
    },
  };
}

/** Nothing was said or written at what could be removed, so the same words at the same place are it. */
function useRestore(workshop: AgendaFacts) {
  const client = useApolloClient();
  const { language } = workshop;
  const add = async (
    item: AgendaEntry_ItemFragment,
    place: AgendaPlace,
  ): Promise<string | null> => {
    const { data } = await client.mutate({
      mutation: AddAgendaItemDocument,
      variables: {
        language,
        input: { workshopId: workshop.id, clientKey: newClientKey(), ...factsOf(item), ...place },
      },
    });
    const answer = data?.addAgendaItem;
    return answer?.__typename === "ChangeAgendaSuccess" ? (answer.agendaItem?.id ?? null) : null;
  };
  return async (
    item: AgendaEntry_ItemFragment,
    place: AgendaPlace,
    children: readonly AgendaEntry_ItemFragment[],
  ) => {
    const id = await add(item, place);
    if (!id) return;
    // Added without a neighbour an item stands last; moved without one it stands first.
    if (place.afterItemId === null) {
      await client.mutate({
        mutation: MoveAgendaItemDocument,
        variables: { language, input: { agendaItemId: id, ...place } },
      });
    }
    let afterItemId: string | null = null;
    for (const child of children) {
      afterItemId = await add(child, { parentId: id, afterItemId });
    }
  };
}

function factsOf(item: AgendaEntry_ItemFragment): ItemFacts {
  return {
    kind: item.kind,
    texts: item.texts.map(({ language, text }) => ({ language, title: text })),
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    speakerIds: item.speakers.map(({ id }) => id),
  };
}

import { Trans, useLingui } from "@lingui/react/macro";
import { useRef } from "react";
import { newClientKey } from "#client/apollo/client-key.ts";
import { useSend } from "#client/apollo/useSend.ts";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import { challengeFields, emptyChallenge, type ChallengeDraft } from "./challenge-draft.ts";
import type { ThemeChoice } from "./ChallengeFields.tsx";
import { ChallengeForm } from "./ChallengeForm.tsx";
import { CreateChallengeDocument } from "./ChangeChallenge.generated.ts";

interface NewChallengeProps {
  ownCity: ComboboxOption | null;
  themes: readonly ThemeChoice[];
  /** What the address brings along from a comment or an item of an agenda. */
  given: { fromId: string | null; title: string | null; description: string | null };
  onCreated: (slug: string) => void;
}

/** Describes a difficulty. What is typed is kept on this device until the hub has it. */
export function NewChallenge({ ownCity, themes, given, onCreated }: NewChallengeProps) {
  const { i18n } = useLingui();
  const send = useSend();
  const clientKey = useRef(newClientKey());
  const { draft, change, forget } = useKeptDraft<ChallengeDraft>(
    `challenge/new/${given.fromId ?? ""}`,
    {
      ...emptyChallenge(i18n.locale, ownCity),
      title: given.title ?? "",
      description: given.description ?? "",
    },
  );
  const save = async () => {
    const sent = await send(CreateChallengeDocument, {
      input: {
        ...challengeFields(draft),
        cityId: draft.city?.id ?? "",
        fromId: given.fromId,
        clientKey: clientKey.current,
      },
    });
    if (!sent.ok) return sent;
    forget();
    onCreated(sent.data.challenge.slug);
    return null;
  };
  return (
    <ChallengeForm
      draft={draft}
      change={change}
      themes={themes}
      saveLabel={<Trans>Publish the challenge</Trans>}
      onSave={save}
    />
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { useSend } from "#client/apollo/useSend.ts";
import { Button } from "#client/ui/Button.tsx";
import { useKeptDraft } from "#client/ui/useKeptDraft.ts";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";
import { challengeFields, type ChallengeDraft } from "./challenge-draft.ts";
import type { ThemeChoice } from "./ChallengeFields.tsx";
import { ChallengeForm } from "./ChallengeForm.tsx";
import { UpdateChallengeDocument } from "./ChangeChallenge.generated.ts";

interface EditChallengeProps {
  challenge: Challenge_ChallengeFragment;
  themes: readonly ThemeChoice[];
  onDone: () => void;
}

/** Puts a challenge in other words, in place of what it says now. */
export function EditChallenge({ challenge, themes, onDone }: EditChallengeProps) {
  const { i18n } = useLingui();
  const send = useSend();
  const { draft, change, forget } = useKeptDraft<ChallengeDraft>(`challenge/${challenge.id}`, {
    city: null,
    title: challenge.title,
    severity: challenge.severity,
    themeIds: challenge.themes.map(({ id }) => id),
    description: challenge.description,
    place: challenge.place,
    sinceYear: challenge.sinceYear === null ? "" : String(challenge.sinceYear),
    since: challenge.since,
    language: challenge.language,
  });
  const save = async () => {
    const sent = await send(UpdateChallengeDocument, {
      language: i18n.locale,
      input: { ...challengeFields(draft), challengeId: challenge.id },
    });
    if (!sent.ok) return sent;
    forget();
    onDone();
    return null;
  };
  const cancel = () => {
    forget();
    onDone();
  };
  return (
    <ChallengeForm
      draft={draft}
      change={change}
      themes={themes}
      cityFixed
      saveLabel={<Trans>Save the challenge</Trans>}
      onSave={save}
      beside={
        <Button onClick={cancel}>
          <Trans>Cancel</Trans>
        </Button>
      }
    />
  );
}

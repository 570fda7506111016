import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconUserPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { Button } from "#client/ui/Button.tsx";
import { Combobox } from "#client/ui/Combobox.tsx";
import type { ComboboxOption } from "#client/ui/combobox-props.ts";
import { RadioGroup } from "#client/ui/RadioGroup.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { InvitePracticeAuthorDocument } from "./Authors.generated.ts";
import { peopleSearch } from "./people-search.ts";
import styles from "./Authors.module.css";

type Invited = "author" | "expertWrites" | "expertReads";

const parts = {
  author: { capacity: "AUTHOR", access: "WRITE" },
  expertWrites: { capacity: "EXPERT", access: "WRITE" },
  expertReads: { capacity: "EXPERT", access: "READ" },
} as const;

interface InviteAuthorProps {
  practiceId: string;
  /** Who works on it already. */
  taken: readonly string[];
}

/** Asks somebody of this or another city to write along, or an expert to read. */
export function InviteAuthor({ practiceId, taken }: InviteAuthorProps) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { act, busy, problem } = useAct();
  const [person, setPerson] = useState<ComboboxOption | null>(null);
  const [part, setPart] = useState<Invited>("author");
  const [missing, setMissing] = useState(false);
  const language = i18n.locale;
  const search = useMemo(() => peopleSearch(client, language, taken), [client, language, taken]);
  const invite = async () => {
    setMissing(person === null);
    if (!person) return;
    const input = { practiceId, personId: person.id, ...parts[part] };
    if (!(await act(InvitePracticeAuthorDocument, { input, language }))) return;
    const { label } = person;
    showToast({ message: t`${label} can open this note now` });
    setPerson(null);
  };
  return (
    <div className={styles.invite}>
      <h3>
        <Trans>Invite somebody</Trans>
      </h3>
      <Combobox
        // Emptied when somebody was invited.
        key={taken.length}
        label={t`Person`}
        hint={t`Three letters are enough; accents do not matter`}
        error={missing ? t`Choose a person from the list` : (problem ?? undefined)}
        value={person}
        onChange={setPerson}
        search={search}
      />
      <RadioGroup<Invited>
        legend={<Trans>As what</Trans>}
        value={part}
        onChange={setPart}
        options={[
          {
            value: "author",
            label: <Trans>Author</Trans>,
            hint: <Trans>Writes, is named in the note, for the own city or organisation</Trans>,
          },
          {
            value: "expertWrites",
            label: <Trans>Expert who writes along</Trans>,
            hint: <Trans>Is not named as an author</Trans>,
          },
          { value: "expertReads", label: <Trans>Expert who reads</Trans> },
        ]}
      />
      <div>
        <Button
          busy={busy}
          icon={<IconUserPlus size={18} aria-hidden="true" />}
          onClick={() => void invite()}
        >
          <Trans>Invite</Trans>
        </Button>
      </div>
    </div>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import type { AgendaItemKind } from "#schema/generated/graphql.ts";
import { contentLanguages, languageName } from "#client/i18n/content-languages.ts";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { countGraphemes } from "#client/ui/graphemes.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { allKinds, kindNames } from "../agenda/kind-names.ts";
import type { AgendaEntry_ItemFragment } from "../agenda/AgendaEntry.generated.ts";
import type { AgendaFacts, ItemFacts } from "./agenda-facts.ts";
import { SpeakersField } from "./SpeakersField.tsx";
import { toInstant, toWallTime } from "./venue-time.ts";
import styles from "./Form.module.css";

interface AgendaItemDialogProps {
  /** Null: a new one. */
  item: AgendaEntry_ItemFragment | null;
  /** A new item begins where the last one ends. */
  last: AgendaEntry_ItemFragment | null;
  workshop: AgendaFacts;
  /** True when it was kept; what was refused stands above the agenda. */
  onSave: (facts: ItemFacts) => Promise<boolean>;
  onClose: () => void;
}

/** Kind, title, times and speakers of an item. */
export function AgendaItemDialog({ item, last, workshop, onSave, onClose }: AgendaItemDialogProps) {
  const { t, i18n } = useLingui();
  const { timeZone } = workshop;
  const wall = (instant: string | null | undefined) =>
    instant ? toWallTime(instant, timeZone) : "";
  const [kind, setKind] = useState<AgendaItemKind>(item?.kind ?? "PAPER");
  const [texts, setTexts] = useState(
    () =>
      item?.texts.map(({ language, text }) => ({ language, title: text })) ?? [
        { language: workshop.original, title: "" },
      ],
  );
  const [startsAt, setStartsAt] = useState(
    item ? wall(item.startsAt) : wall(last?.endsAt ?? (last ? null : workshop.startsAt)),
  );
  const [endsAt, setEndsAt] = useState(wall(item?.endsAt));
  const [speakerIds, setSpeakerIds] = useState(item?.speakers.map(({ id }) => id) ?? []);
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(false);

  const { min, max } = limits.agendaTitle;
  const titleProblem = (title: string) => {
    const length = countGraphemes(title.trim());
    if (length < min) return t`The title has at least ${min} characters`;
    return length > max ? t`The title has at most ${max} characters` : undefined;
  };
  const orderProblem =
    startsAt && endsAt && endsAt <= startsAt ? t`The end must come after the beginning` : undefined;
  const save = async () => {
    setTried(true);
    if (orderProblem || texts.some(({ title }) => titleProblem(title))) return;
    setBusy(true);
    const done = await onSave({
      kind,
      texts: texts.map(({ language, title }) => ({ language, title: title.trim() })),
      startsAt: startsAt ? await toInstant(startsAt, timeZone) : null,
      endsAt: endsAt ? await toInstant(endsAt, timeZone) : null,
      speakerIds: [...speakerIds],
    });
    setBusy(false);
    setRefused(!done);
    if (done) onClose();
  };
  const free = contentLanguages.find(({ tag }) => !texts.some(({ language }) => language === tag));
  const change = (at: number, part: Partial<(typeof texts)[number]>) =>
    setTexts(texts.map((text, index) => (index === at ? { ...text, ...part } : text)));
  return (
    <Dialog
      open
      onClose={onClose}
      title={item ? t`Edit agenda item` : t`Add an agenda item`}
      actions={
        <>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" busy={busy} onClick={() => void save()}>
            {item ? <Trans>Save item</Trans> : <Trans>Add item</Trans>}
          </Button>
        </>
      }
    >
      <form
        className={styles.fields}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {refused ? (
          <FieldError>
            <Trans>The hub did not keep this. Check the times and titles, then try again.</Trans>
          </FieldError>
        ) : null}
        <SelectField
          label={t`Kind`}
          value={kind}
          options={allKinds.map((each) => ({ value: each, label: i18n._(kindNames[each]) }))}
          onChange={(event) => setKind(event.target.value as AgendaItemKind)}
        />
        {texts.map((text, index) => {
          const name = languageName(text.language);
          return (
            <TextField
              key={text.language}
              label={t`Title (${name})`}
              lang={text.language}
              error={tried ? titleProblem(text.title) : undefined}
              value={text.title}
              onChange={(event) => change(index, { title: event.target.value })}
            />
          );
        })}
        {free ? (
          <AddLanguage
            taken={texts.map(({ language }) => language)}
            onAdd={(language) => setTexts([...texts, { language, title: "" }])}
          />
        ) : null}
        <div className={styles.pair}>
          <TextField
            type="datetime-local"
            label={t`Begins`}
            hint={t`By the clock at the venue`}
            optional
            value={startsAt}
            onChange={(event) => setStartsAt(event.target.value)}
          />
          <TextField
            type="datetime-local"
            label={t`Ends`}
            hint={t`By the clock at the venue`}
            optional
            error={orderProblem}
            value={endsAt}
            onChange={(event) => setEndsAt(event.target.value)}
          />
        </div>
        <SpeakersField
          attendances={workshop.attendances}
          value={speakerIds}
          onChange={setSpeakerIds}
        />
      </form>
    </Dialog>
  );
}

function AddLanguage({ taken, onAdd }: { taken: string[]; onAdd: (language: string) => void }) {
  const { t } = useLingui();
  const [choosing, setChoosing] = useState(false);
  if (!choosing) {
    return (
      <div>
        <Button
          size="small"
          variant="quiet"
          icon={<IconPlus size={18} aria-hidden="true" />}
          onClick={() => setChoosing(true)}
        >
          <Trans>Add the title in another language</Trans>
        </Button>
      </div>
    );
  }
  const options = contentLanguages
    .filter(({ tag }) => !taken.includes(tag))
    .map(({ tag, name }) => ({ value: tag as string, label: name as string, lang: tag as string }));
  return (
    <SelectField
      label={t`Language`}
      value=""
      options={[{ value: "", label: t`Choose a language` }, ...options]}
      onChange={(event) => {
        if (event.target.value === "") return;
        setChoosing(false);
        onAdd(event.target.value);
      }}
    />
  );
}

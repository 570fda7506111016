import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ListRow } from "./ListRow.tsx";
import { useNoteEditing } from "./note-editing.ts";
import { NoteFieldFrame } from "./NoteFieldFrame.tsx";
import { useListField } from "./useListField.ts";
import styles from "./Write.module.css";

/** What was done, in blocks that another city can take one by one. */
export function BlocksPart() {
  const { t } = useLingui();
  const { lang } = useNoteEditing();
  const { lines, add, change, move, remove } = useListField("blocks", { title: "", text: "" });
  return (
    <NoteFieldFrame field="blocks">
      {lines.map(({ title, text }, index) => (
        <ListRow
          // A step is its place.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          index={index}
          count={lines.length}
          name={t`Step`}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        >
          <TextField
            label={t`In a few words`}
            hint={index === 0 ? t`For example “Baskets for every household”` : undefined}
            optional
            lang={lang}
            value={title}
            onChange={(event) => change(index, { title: event.target.value })}
          />
          <TextArea
            label={t`How it is done`}
            lang={lang}
            rows={4}
            max={limits.practicePart.max}
            value={text}
            onChange={(event) => change(index, { text: event.target.value })}
          />
        </ListRow>
      ))}
      {lines.length < limits.practiceBlocks.max ? (
        <div className={styles.add}>
          <Button icon={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            <Trans>Add a step</Trans>
          </Button>
        </div>
      ) : null}
    </NoteFieldFrame>
  );
}

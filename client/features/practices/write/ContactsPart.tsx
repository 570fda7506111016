import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ListRow } from "./ListRow.tsx";
import { useNoteEditing } from "./note-editing.ts";
import { NoteFieldFrame } from "./NoteFieldFrame.tsx";
import { useListField } from "./useListField.ts";
import styles from "./Write.module.css";

/** Whom to ask: a role in an office, never a name, a number or an address. */
export function ContactsPart() {
  const { t } = useLingui();
  const { lang } = useNoteEditing();
  const { lines, add, change, move, remove } = useListField("contacts", { role: "", office: "" });
  return (
    <NoteFieldFrame field="contacts">
      {lines.map(({ role, office }, index) => (
        <ListRow
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          index={index}
          count={lines.length}
          name={t`Contact`}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        >
          <TextField
            label={t`Role`}
            hint={index === 0 ? t`For example “Head of the waste division”` : undefined}
            lang={lang}
            value={role}
            onChange={(event) => change(index, { role: event.target.value })}
          />
          <TextField
            label={t`Office`}
            lang={lang}
            value={office}
            onChange={(event) => change(index, { office: event.target.value })}
          />
        </ListRow>
      ))}
      {lines.length < limits.practiceContacts.max ? (
        <div className={styles.add}>
          <Button icon={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            <Trans>Add a contact</Trans>
          </Button>
        </div>
      ) : null}
    </NoteFieldFrame>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { limits } from "#schema/limits.ts";
import { Button } from "#client/ui/Button.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { ListRow } from "./ListRow.tsx";
import { NoteFieldFrame } from "./NoteFieldFrame.tsx";
import { useListField } from "./useListField.ts";
import styles from "./Write.module.css";

const blank = { title: "", url: null, published: "" };

/** Where this can be read. */
export function SourcesPart() {
  const { t } = useLingui();
  const { lines, add, change, move, remove } = useListField("sources", blank);
  return (
    <NoteFieldFrame field="sources">
      {lines.map(({ title, url, published }, index) => (
        <ListRow
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          index={index}
          count={lines.length}
          name={t`Source`}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
        >
          <TextField
            label={t`Title`}
            value={title}
            onChange={(event) => change(index, { title: event.target.value })}
          />
          <div className={styles.pair}>
            <TextField
              label={t`Web address`}
              hint={t`Empty when it is only on paper`}
              optional
              type="url"
              inputMode="url"
              autoCapitalize="none"
              placeholder="https://"
              value={url ?? ""}
              onChange={(event) => change(index, { url: event.target.value || null })}
            />
            <TextField
              label={t`Published`}
              hint={t`For example “April 2011”`}
              optional
              value={published}
              onChange={(event) => change(index, { published: event.target.value })}
            />
          </div>
        </ListRow>
      ))}
      {lines.length < limits.practiceSources.max ? (
        <div className={styles.add}>
          <Button icon={<IconPlus size={18} aria-hidden="true" />} onClick={add}>
            <Trans>Add a source</Trans>
          </Button>
        </div>
      ) : null}
    </NoteFieldFrame>
  );
}

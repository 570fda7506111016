import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { limits } from "#schema/limits.ts";
import { TextField } from "#client/ui/TextField.tsx";
import { SelectField } from "#client/ui/SelectField.tsx";
import { sameValue, type NoteCost } from "../note/note-content.ts";
import { currencies, readCost, typedCost, type TypedCost } from "./typed-cost.ts";
import { NoteFieldFrame } from "./NoteFieldFrame.tsx";
import { useNoteEditing } from "./note-editing.ts";
import { TextPart } from "./TextPart.tsx";
import styles from "./Write.module.css";

/** A figure with its currency and year, what is in it, and who paid. */
export function CostPart() {
  const { t } = useLingui();
  return (
    <>
      <NoteFieldFrame field="cost">
        <CostFields />
      </NoteFieldFrame>
      <TextPart
        field="costNote"
        label={t`What the cost includes`}
        hint={t`And what it leaves out, such as staff or land`}
        optional
        rows={3}
        max={limits.practiceNote.max}
      />
      <TextPart
        field="paidBy"
        label={t`Who paid`}
        hint={t`For example “City budget; equipment by Kitakyushu”`}
        rows={2}
        max={limits.practiceNote.max}
      />
    </>
  );
}

function CostFields() {
  const { t } = useLingui();
  const { draft, state } = useNoteEditing();
  const { cost } = state.content;
  const [typed, setTyped] = useState(() => typedCost(cost));
  const [known, setKnown] = useState<NoteCost | null>(cost);
  // Somebody else wrote another figure.
  if (!sameValue(cost, known)) {
    setKnown(cost);
    if (!sameValue(cost, readCost(typed).cost)) setTyped(typedCost(cost));
  }
  const { partial } = readCost(typed);
  const change = (part: Partial<TypedCost>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const read = readCost(next);
    if (read.partial || sameValue(read.cost, cost)) return;
    setKnown(read.cost);
    draft.change("cost", read.cost);
  };
  return (
    <>
      <div className={styles.cost}>
        <TextField
          label={t`Amount`}
          inputMode="decimal"
          optional
          value={typed.amount}
          onChange={(event) => change({ amount: event.target.value })}
        />
        <SelectField
          label={t`Currency`}
          value={typed.currency}
          options={[
            { value: "", label: t`Choose` },
            ...currencies(typed.currency).map((code) => ({ value: code, label: code })),
          ]}
          onChange={(event) => change({ currency: event.target.value })}
        />
        <TextField
          label={t`At prices of the year`}
          inputMode="numeric"
          maxLength={4}
          value={typed.year}
          onChange={(event) => change({ year: event.target.value })}
        />
      </div>
      <p className={styles.soft} role="status">
        {partial ? <Trans>It is kept when amount, currency and year are all there.</Trans> : null}
      </p>
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { limits } from "#schema/limits.ts";
import { useAdoptionStates } from "#client/features/adoptions/useAdoptionStates.ts";
import { SelectField } from "#client/ui/SelectField.tsx";
import { TextArea } from "#client/ui/TextArea.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import type { EvidenceDraft } from "./evidence-draft.ts";
import styles from "./Evidence.module.css";

interface EvidenceFieldsProps {
  draft: EvidenceDraft;
  change: (part: Partial<EvidenceDraft>) => void;
  error: (field: string) => string | undefined;
  /** A new result of an adoption says to which of its steps it belongs. */
  ofAdoption: boolean;
}

/** Claim, figures, period, method and source; what is rarely known stands folded. */
export function EvidenceFields({ draft, change, error, ofAdoption }: EvidenceFieldsProps) {
  const { t } = useLingui();
  const { names, order } = useAdoptionStates();
  const field = (name: string) => ({ id: `evidence-${name}`, error: error(name) });
  return (
    <div className={styles.fields}>
      <TextArea
        {...field("claim")}
        label={t`What changed`}
        hint={t`For example “Less waste goes to the landfill”`}
        rows={2}
        max={limits.evidenceClaim.max}
        lang={draft.language}
        value={draft.claim}
        onChange={(event) => change({ claim: event.target.value })}
      />
      <div className={styles.three}>
        <TextField
          {...field("valueBefore")}
          label={t`Figure before`}
          optional
          inputMode="decimal"
          value={draft.before}
          onChange={(event) => change({ before: event.target.value })}
        />
        <TextField
          {...field("value")}
          label={t`Figure now`}
          inputMode="decimal"
          value={draft.value}
          onChange={(event) => change({ value: event.target.value })}
        />
        <TextField
          {...field("unit")}
          label={t`Unit`}
          placeholder={t`t/day, % …`}
          maxLength={limits.evidenceUnit.max}
          value={draft.unit}
          onChange={(event) => change({ unit: event.target.value })}
        />
      </div>
      <div className={styles.dates}>
        <TextField
          {...field("periodFrom")}
          type="date"
          label={t`Measured from`}
          optional
          value={draft.from}
          onChange={(event) => change({ from: event.target.value })}
        />
        <TextField
          {...field("periodTo")}
          type="date"
          label={t`to`}
          hint={t`One day is enough`}
          value={draft.to}
          onChange={(event) => change({ to: event.target.value })}
        />
      </div>
      <TextArea
        {...field("method")}
        label={t`How it was measured`}
        hint={t`For example “weighed at the gate on ten days”`}
        rows={2}
        max={limits.evidenceMethod.max}
        lang={draft.language}
        value={draft.method}
        onChange={(event) => change({ method: event.target.value })}
      />
      <TextField
        {...field("sourceTitle")}
        label={t`Where it can be read`}
        hint={t`A report, a letter, a register`}
        optional
        maxLength={limits.evidenceSource.max}
        value={draft.sourceTitle}
        onChange={(event) => change({ sourceTitle: event.target.value })}
      />
      <TextField
        {...field("sourceUrl")}
        label={t`Its address on the web`}
        optional
        type="url"
        inputMode="url"
        placeholder="https://"
        value={draft.sourceUrl}
        onChange={(event) => change({ sourceUrl: event.target.value })}
      />
      {ofAdoption ? (
        <SelectField
          {...field("adoptionState")}
          label={t`It belongs to the step`}
          value={draft.state}
          options={[
            { value: "", label: t`No step` },
            ...order.map((state) => ({ value: state, label: names[state] })),
          ]}
          onChange={(event) => change({ state: event.target.value as EvidenceDraft["state"] })}
        />
      ) : null}
      <details className={styles.fold}>
        <summary>
          <Trans>Other words on the time, and when the figure before was measured</Trans>
        </summary>
        <div className={styles.fields}>
          <TextField
            {...field("periodAsStated")}
            label={t`The time in the words of the source`}
            optional
            maxLength={limits.evidencePeriod.max}
            value={draft.asStated}
            onChange={(event) => change({ asStated: event.target.value })}
          />
          <div className={styles.dates}>
            <TextField
              {...field("periodBeforeFrom")}
              type="date"
              label={t`Before: measured from`}
              optional
              value={draft.beforeFrom}
              onChange={(event) => change({ beforeFrom: event.target.value })}
            />
            <TextField
              {...field("periodBeforeTo")}
              type="date"
              label={t`Before: to`}
              optional
              value={draft.beforeTo}
              onChange={(event) => change({ beforeTo: event.target.value })}
            />
          </div>
        </div>
      </details>
    </div>
  );
}

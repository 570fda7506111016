import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { formatCost } from "./format-cost.ts";
import type { NoteContent } from "./note-content.ts";
import styles from "./Note.module.css";

type Costs = Pick<NoteContent, "cost" | "costNote" | "paidBy">;

export function NoteCost({ content, lang }: { content: Costs; lang: string }) {
  const format = useFormat();
  const { cost, costNote, paidBy } = content;
  const written = (text: string) =>
    text ? (
      <span className={styles.told} lang={lang} dir="auto">
        {text}
      </span>
    ) : null;
  return (
    <>
      {cost ? <p className={styles.figure}>{formatCost(format, cost)}</p> : null}
      <DefinitionList
        items={[
          { term: <Trans>What it includes</Trans>, value: written(costNote) },
          { term: <Trans>Who paid</Trans>, value: written(paidBy) },
        ]}
      />
    </>
  );
}

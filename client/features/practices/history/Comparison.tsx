import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { VisuallyHidden } from "#client/ui/VisuallyHidden.tsx";
import type { ComparedLine, WordRun } from "./compare-texts.ts";
import { foldSame, type Stretch } from "./fold-same.ts";
import styles from "./History.module.css";

interface ComparisonProps {
  lines: readonly ComparedLine[];
  lang: string;
}

/** Two texts side by side, on phones one under the other. What is the same far around is folded. */
export function Comparison({ lines, lang }: ComparisonProps) {
  return (
    <div className={styles.comparison} lang={lang}>
      {foldSame(lines).map((stretch, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <StretchOf key={index} stretch={stretch} />
      ))}
    </div>
  );
}

function StretchOf({ stretch }: { stretch: Stretch }) {
  const [open, setOpen] = useState(false);
  const { lines } = stretch;
  if (stretch.folded && !open) {
    return (
      <div className={styles.folded}>
        <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
          <Plural
            value={lines.length}
            one="Show # passage that is the same"
            other="Show # passages that are the same"
          />
        </Button>
      </div>
    );
  }
  return lines.map((line, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <Line key={index} line={line} />
  ));
}

function Line({ line }: { line: ComparedLine }) {
  if (!line.changed) {
    return (
      <div className={styles.line}>
        <p className={styles.side} dir="auto">
          <Runs runs={line.before ?? []} />
        </p>
        <p className={`${styles.side} ${styles.again}`} dir="auto" aria-hidden="true">
          <Runs runs={line.after ?? []} />
        </p>
      </div>
    );
  }
  return (
    <div className={`${styles.line} ${styles.changed}`}>
      <Side runs={line.before} side="before" />
      <Side runs={line.after} side="after" />
    </div>
  );
}

function Side({ runs, side }: { runs: readonly WordRun[] | null; side: "before" | "after" }) {
  if (runs === null) return <p className={`${styles.side} ${styles.nothing}`} aria-hidden="true" />;
  return (
    <p className={`${styles.side} ${styles[side]}`} dir="auto">
      <span className={styles.sideName}>
        {side === "before" ? <Trans>Before</Trans> : <Trans>After</Trans>}
      </span>
      <Runs runs={runs} />
    </p>
  );
}

/** Marked by a line through or under the words, by a word for those who listen, and by colour. */
function Runs({ runs }: { runs: readonly WordRun[] }) {
  return runs.map(({ kind, text }, index) => {
    if (kind === "same") return text;
    const Mark = kind === "removed" ? "del" : "ins";
    return (
      // oxlint-disable-next-line react/no-array-index-key
      <Mark key={index} className={styles[kind]}>
        <VisuallyHidden>
          {kind === "removed" ? <Trans>removed:</Trans> : <Trans>added:</Trans>}{" "}
        </VisuallyHidden>
        {text}
      </Mark>
    );
  });
}

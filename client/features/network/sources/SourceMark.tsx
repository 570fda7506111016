import { useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { use } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { SourceNumbersContext, sourceAnchor } from "./source-numbers.ts";
import {
  SourceMark_SourceFragmentDoc,
  type SourceMark_SourceFragment,
} from "./SourceMark.generated.ts";
import styles from "./sources.module.css";

interface SourceMarkProps {
  /** Null: nothing is claimed to have been read anywhere. */
  source: FragmentType<SourceMark_SourceFragment> | null;
}

/** The little number behind a claim; it leads to the source in the list below. */
export function SourceMark({ source }: SourceMarkProps) {
  const { t } = useLingui();
  const numbers = use(SourceNumbersContext);
  const data = useMasked(SourceMark_SourceFragmentDoc, source);
  const number = data ? numbers.get(data.id) : undefined;
  if (number === undefined) return null;
  return (
    <sup className={styles.mark}>
      <a href={`#${sourceAnchor(number)}`} aria-label={t`Source ${number}`}>
        {number}
      </a>
    </sup>
  );
}

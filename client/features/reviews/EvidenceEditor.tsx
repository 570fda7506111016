import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconPlus } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { EvidenceOfDocument, type Evidence_EvidenceFragment } from "./Evidence.generated.ts";
import { EvidenceRow } from "./EvidenceRow.tsx";
import styles from "./Evidence.module.css";

const EvidenceDialog = lazyPart(() =>
  import("./EvidenceDialog.tsx").then((module) => ({ default: module.EvidenceDialog })),
);

type EvidenceEditorProps =
  | { practiceId: string; adoptionId?: undefined; state?: undefined }
  /** `state`: the step that a new result belongs to, when nothing else is chosen. */
  | { adoptionId: string; practiceId?: undefined; state: AdoptionState };

/** The results of a practice or an adoption: to add, change, remove and verify. */
export function EvidenceEditor({ practiceId, adoptionId, state }: EvidenceEditorProps) {
  const { i18n } = useLingui();
  const id = practiceId ?? adoptionId;
  const [open, setOpen] = useState<Evidence_EvidenceFragment | "new" | null>(null);
  const { data, error, refetch } = useQuery(EvidenceOfDocument, {
    variables: { id, language: i18n.locale },
    fetchPolicy: "cache-and-network",
  });
  const owner = data?.node;
  if (!owner || !("evidence" in owner)) {
    if (!error) return <Skeleton lines={3} />;
    return (
      <>
        <FieldError>
          <Trans>The results could not be loaded.</Trans>
        </FieldError>
        <Button onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </>
    );
  }
  const rows = owner.evidence.edges.map(({ node }) => node);
  return (
    <div className={styles.editor}>
      {practiceId ? <p className={styles.rule}>{data.measuredRule}</p> : null}
      {rows.length === 0 ? (
        <p className={styles.soft}>
          <Trans>
            No results yet. A figure with its unit, its period and how it was measured says more
            than a page of text. “No change” is a result too.
          </Trans>
        </p>
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <EvidenceRow
              key={row.id}
              evidence={row}
              owner={practiceId ? { practiceId } : { adoptionId }}
              onChange={() => setOpen(row)}
            />
          ))}
        </ul>
      )}
      {owner.viewerCanWrite ? (
        <div>
          <Button icon={<IconPlus size={18} aria-hidden="true" />} onClick={() => setOpen("new")}>
            <Trans>Add a result</Trans>
          </Button>
        </div>
      ) : null}
      <Suspense>
        {open ? (
          <EvidenceDialog
            key={open === "new" ? "new" : open.id}
            evidence={open === "new" ? null : open}
            owner={practiceId ? { practiceId } : { adoptionId }}
            language={owner.language}
            state={state ?? null}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}

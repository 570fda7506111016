import { Trans, useLingui } from "@lingui/react/macro";
import { IconExternalLink } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import { ClaimStatus } from "#client/features/network/ClaimStatus.tsx";
import { DataTable, type Column } from "#client/ui/DataTable.tsx";
import { Name } from "#client/ui/Name.tsx";
import type { EvidenceTable_EvidenceFragment } from "./EvidenceTable.generated.ts";
import { useEvidenceWords } from "./useEvidenceWords.ts";
import styles from "./Evidence.module.css";

/** As it was published, or as it is being gathered. */
type Evidence = Omit<EvidenceTable_EvidenceFragment, "__typename" | " $fragmentName">;

interface EvidenceTableProps {
  evidence: readonly Evidence[];
  /** The language the claims are written in. */
  lang: string;
}

/** What changed, in figures, each with its date, method, source and who verified it. */
export function EvidenceTable({ evidence, lang }: EvidenceTableProps) {
  const { t } = useLingui();
  const { figure, period } = useEvidenceWords();
  const columns: Column<Evidence>[] = [
    {
      key: "claim",
      header: t`Claim`,
      cell: ({ claim, method }) => (
        <>
          <span lang={lang}>{claim}</span>
          {method ? <span className={styles.soft}>{method}</span> : null}
        </>
      ),
    },
    {
      key: "before",
      header: t`Before`,
      align: "end",
      cell: (row) => figure(row.valueBefore, row.unit),
    },
    { key: "after", header: t`Figure`, align: "end", cell: (row) => figure(row.value, row.unit) },
    { key: "when", header: t`When`, cell: period },
    { key: "source", header: t`Source and status`, cell: (row) => <Proof evidence={row} /> },
  ];
  return (
    <div className={styles.table}>
      <DataTable
        caption={<Trans>Results as they were claimed, with their proof</Trans>}
        columns={columns}
        rows={evidence}
        rowKey={(row) => `${row.claim} ${row.periodAsStated} ${row.value}`}
      />
    </div>
  );
}

function Proof({ evidence }: { evidence: Evidence }) {
  const format = useFormat();
  const { sourceTitle, sourceUrl, status, verifiedAt, verifiedByName, verifiedSeatName } = evidence;
  const by = [verifiedByName, verifiedSeatName].filter(Boolean).join(", ");
  const on = verifiedAt ? format.date(verifiedAt) : "";
  return (
    <>
      {sourceUrl ? (
        <a
          href={sourceUrl}
          rel="noopener nofollow noreferrer"
          target="_blank"
          className={styles.source}
        >
          <Name>{sourceTitle || sourceUrl}</Name>
          <IconExternalLink size={14} aria-hidden="true" />
        </a>
      ) : (
        <Name>{sourceTitle}</Name>
      )}
      <span className={styles.soft}>
        {verifiedAt ? (
          <Trans>
            verified by {by}, {on}
          </Trans>
        ) : (
          <ClaimStatus status={status} />
        )}
      </span>
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { IconCircleCheck, IconCircleDashed, IconExternalLink } from "@tabler/icons-react";
import { useFormat } from "#client/i18n/format.ts";
import { ClaimStatus } from "#client/features/network/ClaimStatus.tsx";
import { useEvidenceWords } from "#client/features/practices/evidence/useEvidenceWords.ts";
import { Name } from "#client/ui/Name.tsx";
import type { Evidence_EvidenceFragment } from "./Evidence.generated.ts";
import { BeforeAfter } from "./BeforeAfter.tsx";
import { whyNotCounted } from "./why-not-counted.ts";
import styles from "./Evidence.module.css";

interface EvidenceFactsProps {
  evidence: Evidence_EvidenceFragment;
  /** Also says whether it counts for "measured", and why not. */
  counting?: boolean;
}

/** One result: what is claimed, the figure, when, how it is known, and who verified it. */
export function EvidenceFacts({ evidence, counting = false }: EvidenceFactsProps) {
  const { period } = useEvidenceWords();
  const { claim, language, value, valueBefore, unit, method } = evidence;
  const when = period(evidence);
  return (
    <>
      <p className={styles.claim} lang={language} dir="auto">
        {claim}
      </p>
      {value === null ? null : <BeforeAfter before={valueBefore} after={value} unit={unit} />}
      <p className={styles.soft}>
        {when === "–" ? null : <span>{when}</span>}
        {method ? (
          <span lang={language} dir="auto">
            {method}
          </span>
        ) : null}
        <Proof evidence={evidence} />
      </p>
      {counting ? <Counts evidence={evidence} /> : null}
    </>
  );
}

function Proof({ evidence }: { evidence: Evidence_EvidenceFragment }) {
  const format = useFormat();
  const { sourceTitle, sourceUrl, status, verifiedAt, verifiedBy, verifiedFor } = evidence;
  const by = [verifiedBy?.name, verifiedFor?.name].filter(Boolean).join(", ");
  const on = verifiedAt ? format.date(verifiedAt) : "";
  return (
    <>
      {sourceUrl ? (
        <a href={sourceUrl} rel="noopener nofollow noreferrer" target="_blank">
          <Name>{sourceTitle || sourceUrl}</Name>
          <IconExternalLink size={14} aria-hidden="true" />
        </a>
      ) : (
        sourceTitle !== "" && <Name>{sourceTitle}</Name>
      )}
      {verifiedAt && status === "CONFIRMED" ? (
        <span>
          <Trans>
            verified by {by}, {on}
          </Trans>
        </span>
      ) : verifiedAt && status === "DISPUTED" ? (
        <span>
          <Trans>
            disputed by {by}, {on}
          </Trans>
        </span>
      ) : (
        <ClaimStatus status={status} />
      )}
    </>
  );
}

function Counts({ evidence }: { evidence: Evidence_EvidenceFragment }) {
  const { i18n } = useLingui();
  const format = useFormat();
  const why = format.list(whyNotCounted(evidence).map((reason) => i18n._(reason)));
  return (
    <p className={evidence.counts ? `${styles.counts} ${styles.counting}` : styles.counts}>
      {evidence.counts ? (
        <>
          <IconCircleCheck size={18} aria-hidden="true" />
          <Trans>Counts as measured</Trans>
        </>
      ) : (
        <>
          <IconCircleDashed size={18} aria-hidden="true" />
          <span>
            <Trans>Does not count as measured: {why}</Trans>
          </span>
        </>
      )}
    </p>
  );
}

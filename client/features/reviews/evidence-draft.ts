import type { AdoptionState } from "#schema/generated/graphql.ts";
import type { Evidence_EvidenceFragment } from "./Evidence.generated.ts";

/** A result while it is typed. */
export interface EvidenceDraft {
  claim: string;
  before: string;
  value: string;
  unit: string;
  from: string;
  to: string;
  beforeFrom: string;
  beforeTo: string;
  asStated: string;
  method: string;
  sourceTitle: string;
  sourceUrl: string;
  language: string;
  state: AdoptionState | "";
}

export function emptyEvidence(language: string, state: AdoptionState | ""): EvidenceDraft {
  return {
    claim: "",
    before: "",
    value: "",
    unit: "",
    from: "",
    to: "",
    beforeFrom: "",
    beforeTo: "",
    asStated: "",
    method: "",
    sourceTitle: "",
    sourceUrl: "",
    language,
    state,
  };
}

export function draftOf(row: Evidence_EvidenceFragment): EvidenceDraft {
  return {
    claim: row.claim,
    before: row.valueBefore === null ? "" : String(row.valueBefore),
    value: row.value === null ? "" : String(row.value),
    unit: row.unit,
    from: row.periodFrom ?? "",
    to: row.periodTo ?? "",
    beforeFrom: row.periodBeforeFrom ?? "",
    beforeTo: row.periodBeforeTo ?? "",
    asStated: row.periodAsStated,
    method: row.method,
    sourceTitle: row.sourceTitle,
    sourceUrl: row.sourceUrl ?? "",
    language: row.language,
    state: row.adoptionState ?? "",
  };
}

/** What the hub is told of it; the numbers are read by who calls, since they may be none. */
export function fieldsOf(draft: EvidenceDraft, value: number | null, valueBefore: number | null) {
  return {
    claim: draft.claim.trim(),
    language: draft.language,
    value,
    valueBefore,
    unit: draft.unit.trim(),
    periodFrom: draft.from || null,
    periodTo: draft.to || null,
    periodBeforeFrom: draft.beforeFrom || null,
    periodBeforeTo: draft.beforeTo || null,
    periodAsStated: draft.asStated.trim(),
    method: draft.method.trim(),
    sourceTitle: draft.sourceTitle.trim(),
    sourceUrl: draft.sourceUrl.trim() || null,
  };
}

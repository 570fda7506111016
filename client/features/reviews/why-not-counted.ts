import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Evidence_EvidenceFragment } from "./Evidence.generated.ts";

/** What a result lacks to make a practice a measured one; the hub decides, this only says why. */
export function whyNotCounted(row: Evidence_EvidenceFragment): readonly MessageDescriptor[] {
  if (row.counts) return [];
  const reasons: MessageDescriptor[] = [];
  if (row.value === null) reasons.push(msg`there is no figure`);
  else if (row.unit === "") reasons.push(msg`the figure has no unit`);
  if (row.periodTo === null) reasons.push(msg`the day on which its period ends is not said`);
  else if (row.outOfDate) reasons.push(msg`its period ended too long ago`);
  if (row.method === "" && row.sourceTitle === "" && row.sourceUrl === null) {
    reasons.push(msg`neither a method nor a source is named`);
  }
  if (row.status === "DISPUTED") reasons.push(msg`it is disputed`);
  return reasons;
}

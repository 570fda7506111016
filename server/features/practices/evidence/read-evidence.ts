import { limits } from "#schema/limits.ts";
import { languageTag } from "#server/core/commands/language-tag.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { webAddress } from "#server/core/commands/web-address.ts";
import { writtenLine, writtenText } from "#server/core/commands/written-text.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import type { EvidenceFieldsInput } from "./evidence.inputs.ts";

/** A result as it is stored. Throws `Refused` naming the field that does not fit. */
export function readEvidence(input: EvidenceFieldsInput, now: Date) {
  const { sourceUrl } = input;
  return {
    claim: writtenText("claim", input.claim, limits.evidenceClaim).trim(),
    language: languageTag("language", input.language),
    ...readValues(input),
    unit: writtenLine("unit", input.unit ?? "", limits.evidenceUnit),
    ...readPeriods(input, now),
    period_as_stated: writtenLine(
      "periodAsStated",
      input.periodAsStated ?? "",
      limits.evidencePeriod,
    ),
    method: writtenText("method", input.method ?? "", limits.evidenceMethod).trim(),
    source_title: writtenLine("sourceTitle", input.sourceTitle ?? "", limits.evidenceSource),
    source_url:
      sourceUrl == null || sourceUrl.trim() === "" ? null : webAddress("sourceUrl", sourceUrl),
  };
}

function readValues({ value = null, valueBefore = null }: EvidenceFieldsInput) {
  for (const [field, number] of Object.entries({ value, valueBefore }))
    if (number !== null && (!Number.isFinite(number) || Math.abs(number) >= 1e18))
      throw new Refused(new InvalidInput(field, "This is not a number that can be stored."));
  if (valueBefore !== null && value === null)
    throw new Refused(new InvalidInput("value", "A figure before needs the figure after it."));
  return { value, value_before: valueBefore };
}

const dayMs = 24 * 60 * 60 * 1000;

/** Our cities are ahead of UTC, so their tomorrow may have begun. */
function readPeriods(input: EvidenceFieldsInput, now: Date) {
  const last = new Date(now.getTime() + dayMs).toISOString().slice(0, 10);
  for (const [from, to] of [
    ["periodFrom", "periodTo"],
    ["periodBeforeFrom", "periodBeforeTo"],
  ] as const) {
    const [begins, ends] = [input[from] ?? null, input[to] ?? null];
    if (begins !== null && ends !== null && ends < begins)
      throw new Refused(new InvalidInput(to, "The end is before the beginning."));
    for (const [field, day] of [
      [from, begins],
      [to, ends],
    ] as const)
      if (day !== null && day > last)
        throw new Refused(
          new InvalidInput(field, "A result lies in the past: this day is still to come."),
        );
  }
  return {
    period_from: input.periodFrom ?? null,
    period_to: input.periodTo ?? null,
    period_before_from: input.periodBeforeFrom ?? null,
    period_before_to: input.periodBeforeTo ?? null,
  };
}

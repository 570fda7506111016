import { seedId } from "#server/core/database/seed/seed-id.ts";
import { emptyContent, type PracticeContent } from "../practice-content.ts";
import { summaryOf } from "../summary.ts";
import type { VersionEvidence } from "../versions/version-text.ts";
import { versionRow } from "../versions/version-row.ts";
import { type RecordedPractice, recordedAt } from "./recorded-practices.ts";

type Language = keyof RecordedPractice["texts"];
const languages: readonly Language[] = ["en", "vi"];

/** Rows of the practice itself, still a draft: its version comes after it. */
export function practiceRow({ slug, city, caveat }: RecordedPractice) {
  return {
    id: seedId("practice", slug),
    slug,
    city_id: seedId("city", city),
    language: "en",
    state: "draft",
    state_since: recordedAt,
    recorded: true,
    caveats: caveat && JSON.stringify(caveat),
    created_at: recordedAt,
  };
}

export function themeRows({ slug, themes }: RecordedPractice) {
  return themes.map((theme) => ({
    practice_id: seedId("practice", slug),
    theme_id: seedId("theme", theme),
  }));
}

/** The texts to go on writing from; their long part is empty. */
export function textRows(practice: RecordedPractice) {
  return languages.map((language) => ({
    id: seedId("practice-text", `${practice.slug} ${language}`),
    practice_id: seedId("practice", practice.slug),
    language,
    original: language === "en",
    content: JSON.stringify(contentOf(practice, language)),
    revision: 1,
    translates_version: language === "en" ? null : 1,
    saved_at: recordedAt,
  }));
}

/** The beginning of each text's history. */
export function revisionRows(practice: RecordedPractice) {
  return textRows(practice).map(({ id, content }) => ({
    id: seedId("practice-revision", `${id} 1`),
    text_id: id,
    number: 1,
    content,
    html: "",
    markdown: "",
    authors: [],
    saved_at: recordedAt,
  }));
}

export function evidenceRows({ slug, evidence, sources }: RecordedPractice) {
  return evidence.map((each, index) => ({
    id: seedId("evidence", `${slug} ${index}`),
    practice_id: seedId("practice", slug),
    position: index + 1,
    claim: each.claim.en,
    language: "en",
    value: each.value,
    value_before: each.valueBefore,
    unit: each.unit.en,
    period_from: each.periodFrom,
    period_to: each.periodTo,
    period_before_from: each.periodBeforeFrom,
    period_before_to: each.periodBeforeTo,
    period_as_stated: each.periodAsStated.en,
    source_title: sources[each.source]!.title,
    source_url: sources[each.source]!.url,
    status: each.status,
    written_at: recordedAt,
  }));
}

export const versionId = (slug: string, language: Language = "en") =>
  seedId("practice-version", `${slug} ${language} 1`);

/** The original and its translation as they are published. */
export function versionRows(practice: RecordedPractice) {
  return languages.map((language) => {
    const content = contentOf(practice, language);
    const { slug } = practice;
    return versionRow({
      id: versionId(slug, language),
      practiceId: seedId("practice", slug),
      slug,
      language,
      original: language === "en",
      number: 1,
      translates: language === "en" ? null : 1,
      title: content.title,
      summary: summaryOf(practice.texts[language].summary ?? content.problem),
      content,
      evidence: practice.evidence.map((each) => versionEvidence(practice, each, language)),
      authors: [],
      html: "",
      plain: "",
      markdown: "",
      changeNote: "",
      publishedBy: null,
      publishedAt: recordedAt,
    });
  });
}

function versionEvidence(
  { sources }: RecordedPractice,
  { claim, unit, periodAsStated, source, ...figure }: RecordedPractice["evidence"][number],
  language: Language,
): VersionEvidence {
  return {
    ...figure,
    claim: claim[language],
    unit: unit[language],
    periodAsStated: periodAsStated[language],
    language,
    method: "",
    sourceTitle: sources[source]!.title,
    sourceUrl: sources[source]!.url,
    verifiedByName: null,
    verifiedSeatName: null,
    verifiedAt: null,
  };
}

function contentOf({ texts, sources }: RecordedPractice, language: Language): PracticeContent {
  const { summary: _summary, ...content } = texts[language];
  return { ...emptyContent, ...content, sources };
}

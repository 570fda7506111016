import { Trans } from "@lingui/react/macro";
import { useFormat } from "#client/i18n/format.ts";
import { Link } from "#client/router/Link.tsx";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { formatCost } from "../note/format-cost.ts";
import { useEvidenceWords } from "../evidence/useEvidenceWords.ts";
import { AdoptionSentence } from "../read/AdoptionSentence.tsx";
import { MeasuredTag } from "../read/MeasuredMark.tsx";
import type { ComparedPractice_PracticeFragment } from "./ComparedPractice.generated.ts";
import styles from "./Compare.module.css";

/** A practice in a few lines, in the same order as the one that it stands beside. */
export function ComparedPractice({ practice }: { practice: ComparedPractice_PracticeFragment }) {
  const format = useFormat();
  const { slug, title, measured, adoptionFigures, version } = practice;
  if (!version) return null;
  const { content, language, evidence } = version;
  const written = (text: string) =>
    text ? (
      <span lang={language} dir="auto" className={styles.told}>
        {text}
      </span>
    ) : null;
  return (
    <article className={styles.practice}>
      <h3 className={styles.title} lang={language} dir="auto">
        <Link to={`/practices/${slug}`}>{title}</Link>
      </h3>
      {measured ? <MeasuredTag /> : null}
      <DefinitionList
        items={[
          { term: <Trans>Problem</Trans>, value: written(content.problem) },
          {
            term: <Trans>What was done</Trans>,
            value: written(content.blocks.map((block) => block.title || block.text).join("\n")),
          },
          {
            term: <Trans>Cost</Trans>,
            value: content.cost ? formatCost(format, content.cost) : written(content.costNote),
          },
          { term: <Trans>Who paid</Trans>, value: written(content.paidBy) },
          {
            term: <Trans>Results</Trans>,
            value: evidence.length > 0 ? <Results evidence={evidence} /> : null,
          },
          { term: <Trans>Difficulties</Trans>, value: written(content.difficulties) },
          {
            term: <Trans>In other cities</Trans>,
            value: <AdoptionSentence figures={adoptionFigures} />,
          },
        ]}
      />
    </article>
  );
}

type Evidence = NonNullable<ComparedPractice_PracticeFragment["version"]>["evidence"];

function Results({ evidence }: { evidence: Evidence }) {
  const { figure, period } = useEvidenceWords();
  return (
    <ul className={styles.results}>
      {evidence.map(({ claim, language, value, valueBefore, unit, ...when }) => (
        <li key={`${claim} ${value}`}>
          <span lang={language} dir="auto">
            {claim}
          </span>
          {": "}
          {valueBefore === null ? null : `${figure(valueBefore, unit)} → `}
          <strong>{figure(value, unit)}</strong> ({period(when)})
        </li>
      ))}
    </ul>
  );
}

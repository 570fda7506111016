import { Trans } from "@lingui/react/macro";
import { Link } from "#client/router/Link.tsx";
import { useFormat } from "#client/i18n/format.ts";
import { formatCost } from "#client/features/practices/note/format-cost.ts";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Text } from "#client/ui/Text.tsx";
import type { Adoption_AdoptionFragment } from "./Adoption.generated.ts";
import styles from "./Adoptions.module.css";

/** What the city changed and why, what it cost, whom to ask, and which difficulty it answers. */
export function AdoptionDetails({ adoption }: { adoption: Adoption_AdoptionFragment }) {
  const format = useFormat();
  const { language, changed, cost, costNote, contactHere, contactOrigin, challenge } = adoption;
  const written = (text: string) =>
    text ? (
      <span className={styles.told} lang={language} dir="auto">
        {text}
      </span>
    ) : null;
  const here = adoption.city.name;
  const origin = adoption.practice.city.name;
  return (
    <>
      <Section title={<Trans>What the city changed, and why</Trans>}>
        {changed ? (
          <Text lang={language}>{changed}</Text>
        ) : (
          <Text look="soft">
            <Trans>The city has not written about this yet.</Trans>
          </Text>
        )}
      </Section>
      {cost || costNote ? (
        <Section title={<Trans>What it cost</Trans>}>
          {cost ? <p className={styles.figure}>{formatCost(format, cost)}</p> : null}
          {costNote ? <Text lang={language}>{costNote}</Text> : null}
        </Section>
      ) : null}
      {contactHere || contactOrigin || challenge ? (
        <Section title={<Trans>Whom to ask</Trans>}>
          <DefinitionList
            items={[
              { term: <Trans>In {here}</Trans>, value: written(contactHere) },
              { term: <Trans>In {origin}</Trans>, value: written(contactOrigin) },
              {
                term: <Trans>The challenge it answers</Trans>,
                value: challenge ? (
                  <Link to={`/challenges/${challenge.slug}`}>
                    <Name lang={challenge.language}>{challenge.title}</Name>
                  </Link>
                ) : null,
              },
            ]}
          />
        </Section>
      ) : null}
    </>
  );
}

import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link } from "#client/router/Link.tsx";
import { AdoptionLine } from "#client/features/adoptions/AdoptionLine.tsx";
import { MakeLinks } from "#client/features/workshops/outcomes/MakeLinks.tsx";
import { WhatCameOfIt } from "#client/features/workshops/outcomes/WhatCameOfIt.tsx";
import { WhereItCameFrom } from "#client/features/workshops/outcomes/WhereItCameFrom.tsx";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { DefinitionList } from "#client/ui/DefinitionList.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Name } from "#client/ui/Name.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Text } from "#client/ui/Text.tsx";
import { ThemeMark } from "#client/ui/ThemeMark.tsx";
import type { Challenge_ChallengeFragment } from "./Challenge.generated.ts";
import type { ThemeChoice } from "./ChallengeFields.tsx";
import { ChallengeHead } from "./ChallengeHead.tsx";
import { ChallengeSteps } from "./ChallengeSteps.tsx";
import { Suggestions } from "./Suggestions.tsx";
import { useChallengeWords } from "./useChallengeWords.ts";
import styles from "./Challenges.module.css";

const MoveDialog = lazyPart(() =>
  import("./MoveDialog.tsx").then((module) => ({ default: module.MoveDialog })),
);
const EditChallenge = lazyPart(() =>
  import("./EditChallenge.tsx").then((module) => ({ default: module.EditChallenge })),
);

interface ChallengeViewProps {
  challenge: Challenge_ChallengeFragment;
  themes: readonly ThemeChoice[];
}

/** A difficulty of a city: what it is, where it stands, what may help and what was done. */
export function ChallengeView({ challenge, themes }: ChallengeViewProps) {
  const [open, setOpen] = useState<"move" | "edit" | null>(null);
  const close = () => setOpen(null);
  const { description, language, adoptions } = challenge;
  return (
    <article>
      <ChallengeHead
        challenge={challenge}
        onMove={() => setOpen("move")}
        onEdit={() => setOpen("edit")}
      />
      {open === "edit" ? (
        <Suspense fallback={<Skeleton lines={8} />}>
          <EditChallenge challenge={challenge} themes={themes} onDone={close} />
        </Suspense>
      ) : (
        <Section title={<Trans>The difficulty</Trans>}>
          <div className={styles.difficulty}>
            {description ? <Text lang={language}>{description}</Text> : null}
            <Facts challenge={challenge} />
          </div>
        </Section>
      )}
      <Solved challenge={challenge} />
      {challenge.state === "SOLVED" ? null : <Suggestions challenge={challenge} />}
      <AnsweredBy adoptions={adoptions.edges.map(({ node }) => node)} />
      <Section title={<Trans>How it went so far</Trans>}>
        <ChallengeSteps challenge={challenge} />
      </Section>
      <WhatCameOfIt id={challenge.id}>
        <MakeLinks
          ofChallenge
          from={{ id: challenge.id, title: challenge.title, text: challenge.description }}
        />
      </WhatCameOfIt>
      <WhereItCameFrom origins={challenge.origins} />
      <Suspense>
        {open === "move" ? <MoveDialog challenge={challenge} onClose={close} /> : null}
      </Suspense>
    </article>
  );
}

function Facts({ challenge }: { challenge: Challenge_ChallengeFragment }) {
  const { severities, severityHints } = useChallengeWords();
  const { place, language, severity, since, sinceYear, themes } = challenge;
  const words = [since, sinceYear === null ? "" : String(sinceYear)].filter(Boolean).join(" · ");
  return (
    <DefinitionList
      items={[
        {
          term: <Trans>How bad</Trans>,
          value: `${severities[severity]}: ${severityHints[severity]}`,
        },
        { term: <Trans>Where</Trans>, value: place ? <Name lang={language}>{place}</Name> : null },
        { term: <Trans>Since</Trans>, value: words ? <Name lang={language}>{words}</Name> : null },
        {
          term: <Trans>Themes</Trans>,
          value: (
            <span className={styles.facts}>
              {themes.map((theme) => (
                <ThemeMark key={theme.id} slug={theme.slug} name={theme.name} />
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

function Solved({ challenge }: { challenge: Challenge_ChallengeFragment }) {
  const { state, solvedBy, solvedNote, language } = challenge;
  if (state !== "SOLVED") return null;
  return (
    <Section title={<Trans>How it was solved</Trans>}>
      {solvedBy ? (
        <p className={styles.solvedBy}>
          <Trans>
            By the practice{" "}
            <Link to={`/practices/${solvedBy.slug}`}>
              <Name>{solvedBy.title}</Name>
            </Link>
          </Trans>
        </p>
      ) : null}
      {solvedNote ? <Text lang={language}>{solvedNote}</Text> : null}
    </Section>
  );
}

type Adoptions = Challenge_ChallengeFragment["adoptions"]["edges"][number]["node"][];

function AnsweredBy({ adoptions }: { adoptions: Adoptions }) {
  const { t } = useLingui();
  if (adoptions.length === 0) return null;
  return (
    <Section title={<Trans>Practices the city takes over for it</Trans>}>
      <Lines label={t`Practices the city takes over for it`}>
        {adoptions.map((adoption) => (
          <AdoptionLine key={adoption.id} adoption={adoption} named="practice" />
        ))}
      </Lines>
    </Section>
  );
}

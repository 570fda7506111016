import { Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { useAct } from "#client/apollo/useAct.ts";
import { Link } from "#client/router/Link.tsx";
import { NoteReader } from "#client/features/practices/note/NoteReader.tsx";
import { lazyPart } from "#client/ui/lazy-part.tsx";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { Name } from "#client/ui/Name.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Text } from "#client/ui/Text.tsx";
import { TakeBackPracticeDocument } from "./ChangeReview.generated.ts";
import { EvidenceEditor } from "./EvidenceEditor.tsx";
import type { Review_PracticeFragment } from "./Review.generated.ts";
import { Reviewers } from "./Reviewers.tsx";
import { RoundHistory } from "./RoundHistory.tsx";
import { TurnLine } from "./TurnLine.tsx";
import styles from "./Review.module.css";

const ChangedSince = lazyPart(() =>
  import("./ChangedSince.tsx").then((module) => ({ default: module.ChangedSince })),
);
const GiveReview = lazyPart(() =>
  import("./GiveReview.tsx").then((module) => ({ default: module.GiveReview })),
);

interface ReviewViewProps {
  practice: Review_PracticeFragment;
  personId: string | null;
}

/** The review of a practice: whose turn, the text, the questions, and what was said before. */
export function ReviewView({ practice, personId }: ReviewViewProps) {
  const { review, text, currentVersion, missingForReview, state } = practice;
  const open = state === "SUBMITTED" || state === "IN_REVIEW";
  const rounds = practice.reviews.edges.map(({ node }) => node);
  return (
    <article>
      <Head practice={practice} open={open} />
      {state === "DRAFT" && missingForReview.length > 0 ? (
        <Section title={<Trans>Still missing for the review</Trans>}>
          <ul className={styles.missing}>
            {missingForReview.map(({ field, message }) => (
              <li key={`${field} ${message}`}>{message}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {open ? (
        <Section title={<Trans>Who reviews it</Trans>}>
          <Reviewers practice={practice} personId={personId} />
        </Section>
      ) : null}
      {currentVersion && text && open ? <WhatChanged version={currentVersion} text={text} /> : null}
      {text ? (
        <NoteReader
          content={text.content}
          html={text.html}
          lang={text.language}
          results={
            <Section title={<Trans>Results</Trans>}>
              <EvidenceEditor practiceId={practice.id} />
            </Section>
          }
        />
      ) : null}
      {practice.viewerCanReview && review ? (
        <Section
          id="give"
          title={<Trans>Your review</Trans>}
          note={<Trans>The authors read it under your name.</Trans>}
        >
          <Suspense fallback={<Skeleton lines={8} />}>
            <GiveReview key={review.id} practiceId={practice.id} roundId={review.id} />
          </Suspense>
        </Section>
      ) : null}
      <Section title={<Trans>Rounds so far</Trans>}>
        {rounds.length === 0 ? (
          <Text look="soft">
            <Trans>It was never submitted.</Trans>
          </Text>
        ) : (
          <RoundHistory rounds={rounds} />
        )}
      </Section>
    </article>
  );
}

function Head({ practice, open }: { practice: Review_PracticeFragment; open: boolean }) {
  const { t, i18n } = useLingui();
  const { act, busy, problem } = useAct();
  const { slug, title, turn, city } = practice;
  const takeBack = () =>
    void act(TakeBackPracticeDocument, {
      input: { practiceId: practice.id },
      language: i18n.locale,
    });
  return (
    <>
      <PageHeader
        title={t`Review: ${title}`}
        above={
          <>
            <Link to={`/practices/${slug}`}>
              <Trans>The practice</Trans>
            </Link>
            {" · "}
            <Link to={`/cities/${city.slug}`}>
              <Name>{city.name}</Name>
            </Link>
          </>
        }
        lead={turn ? <TurnLine turn={turn} /> : null}
        actions={
          practice.viewerCanReview || practice.viewerCanTakeBack || practice.viewerCanWrite ? (
            <>
              {practice.viewerCanReview && open ? (
                <Button variant="primary" onClick={goToForm}>
                  <Trans>Give a review</Trans>
                </Button>
              ) : null}
              {practice.viewerCanWrite ? (
                <LinkButton variant="primary" to={`/practices/${slug}/write`}>
                  <Trans>Go on writing</Trans>
                </LinkButton>
              ) : null}
              {practice.viewerCanTakeBack ? (
                <Button busy={busy} onClick={takeBack}>
                  <Trans>Take it back to write on</Trans>
                </Button>
              ) : null}
            </>
          ) : null
        }
      />
      {problem ? <FieldError>{problem}</FieldError> : null}
    </>
  );
}

/** To the first question; the keyboard goes along. */
function goToForm(): void {
  const form = document.getElementById("give");
  form?.scrollIntoView();
  form?.querySelector<HTMLElement>("input")?.focus({ preventScroll: true });
}

interface WhatChangedProps {
  version: NonNullable<Review_PracticeFragment["currentVersion"]>;
  text: NonNullable<Review_PracticeFragment["text"]>;
}

function WhatChanged({ version, text }: WhatChangedProps) {
  const [shown, setShown] = useState(false);
  const { number } = version;
  return (
    <Section title={<Trans>What changed since version {number}</Trans>}>
      {shown ? (
        <Suspense fallback={<Skeleton lines={6} />}>
          <ChangedSince version={version} text={text} />
        </Suspense>
      ) : (
        <Button onClick={() => setShown(true)}>
          <Trans>Show what changed</Trans>
        </Button>
      )}
    </Section>
  );
}

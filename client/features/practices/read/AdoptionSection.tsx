import { Trans } from "@lingui/react/macro";
import { AdoptionsOfPractice } from "#client/features/adoptions/AdoptionsOfPractice.tsx";
import { Section } from "#client/ui/Section.tsx";
import { AdoptionSentence } from "./AdoptionSentence.tsx";
import type { ReadPractice_PracticeFragment } from "./ReadPractice.generated.ts";
import styles from "./Read.module.css";

/** What came of it elsewhere: the sentence that counts. */
export function AdoptionSection({ practice }: { practice: ReadPractice_PracticeFragment }) {
  const { understanding, adapting, piloting, inUse, stopped } = practice.adoptionFigures;
  const some = understanding + adapting + piloting + inUse + stopped > 0;
  return (
    <Section title={<Trans>In other cities</Trans>}>
      <p className={styles.adopted}>
        <AdoptionSentence figures={practice.adoptionFigures} />
      </p>
      {some ? <AdoptionsOfPractice practiceId={practice.id} /> : null}
    </Section>
  );
}

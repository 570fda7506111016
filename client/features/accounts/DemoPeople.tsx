import { useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { useState } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Avatar } from "#client/ui/Avatar.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { DemoPeople_HubFragmentDoc, type DemoPeople_HubFragment } from "./DemoPeople.generated.ts";
import styles from "./DemoPeople.module.css";
import type { SignInOutcome } from "./useSignIn.ts";

interface DemoPeopleProps {
  hub: FragmentType<DemoPeople_HubFragment>;
  onChoose: (personId: string) => Promise<SignInOutcome>;
}

/** People of the demo data: one press and one is in. */
export function DemoPeople({ hub, onChoose }: DemoPeopleProps) {
  const { t } = useLingui();
  const data = useMasked(DemoPeople_HubFragmentDoc, hub);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  if (!data) return null;
  const choose = async (personId: string) => {
    if (busy !== null) return;
    setBusy(personId);
    try {
      const outcome = await onChoose(personId);
      setProblem("refusal" in outcome ? outcome.refusal.message : null);
    } catch {
      setProblem(t`The hub could not be reached. Try again.`);
    }
    setBusy(null);
  };
  return (
    <>
      <ul className={styles.people}>
        {data.demoPeople.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.person}
              aria-busy={busy === person.id || undefined}
              onClick={() => void choose(person.id)}
            >
              <Avatar name={person.name} />
              <span>
                <bdi className={styles.name}>{person.name}</bdi>
                <span className={styles.description}>{person.description}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <div role="alert">{problem ? <FieldError>{problem}</FieldError> : null}</div>
    </>
  );
}

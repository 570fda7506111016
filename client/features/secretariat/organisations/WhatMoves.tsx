import { plural } from "@lingui/core/macro";
import { Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationsBeforeMergeQuery } from "./KeptOrganisation.generated.ts";
import styles from "./Organisations.module.css";

export type BeforeMerge = Extract<
  OrganisationsBeforeMergeQuery["nodes"][number],
  { __typename: "Organisation" }
>;

/** What a merge does, in figures of the record that goes. */
export function WhatMoves({ kept, dropped }: { kept: BeforeMerge; dropped: BeforeMerge }) {
  const moves = useCounts(dropped);
  return (
    <section className={styles.moves}>
      <h3>
        <Trans>What happens</Trans>
      </h3>
      <ul>
        <li>
          <Trans>
            All that names {dropped.name} names {kept.name}:
          </Trans>{" "}
          {moves.length > 0 ? moves.join(", ") : <Trans>nothing so far</Trans>}.
        </li>
        <li>
          <Trans>Who is a member of both is a member once.</Trans>
        </li>
        <li>
          <Trans>
            /organisations/{dropped.slug} leads to /organisations/{kept.slug}, for good.
          </Trans>
        </li>
        <li>
          <Trans>
            Name, kind, place and web address stay those of {kept.name}. It is found by the other
            name as well.
          </Trans>
        </li>
      </ul>
    </section>
  );
}

function useCounts({ references }: BeforeMerge): string[] {
  const { t } = useLingui();
  if (!references) return [];
  const { memberships, invitations, seats, comments, practices, evidence } = references;
  const all: [number, string][] = [
    [memberships, t`${plural(memberships, { one: "# role", other: "# roles" })}`],
    [invitations, t`${plural(invitations, { one: "# invitation", other: "# invitations" })}`],
    [seats, t`${plural(seats, { one: "# seat in a workshop", other: "# seats in workshops" })}`],
    [comments, t`${plural(comments, { one: "# comment", other: "# comments" })}`],
    [
      practices,
      t`${plural(practices, { one: "# part in a practice", other: "# parts in practices" })}`,
    ],
    [evidence, t`${plural(evidence, { one: "# judged result", other: "# judged results" })}`],
  ];
  return all.filter(([count]) => count > 0).map(([, words]) => words);
}

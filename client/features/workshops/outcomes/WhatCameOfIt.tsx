import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { Text } from "#client/ui/Text.tsx";
import { OutcomeLine } from "./OutcomeLine.tsx";
import { WhatCameOfItDocument } from "./WhatCameOfIt.generated.ts";

interface OutcomesProps {
  /** Of a workshop, an agenda item, a comment or a challenge. */
  id: string;
  /** What stands there while nothing came of it; null: nothing. */
  empty?: ReactNode;
}

/** Practices, challenges and adoptions that began there, each where it stands today. */
export function Outcomes({ id, empty = null }: OutcomesProps) {
  const { t, i18n } = useLingui();
  const { data, error, refetch } = useQuery(WhatCameOfItDocument, {
    variables: { id, language: i18n.locale },
    fetchPolicy: "cache-and-network",
  });
  const node = data?.node;
  if (!node || !("outcomes" in node)) {
    if (!error) return <Skeleton lines={2} />;
    return (
      <>
        <FieldError>
          <Trans>What came of it could not be loaded.</Trans>
        </FieldError>
        <Button size="small" onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </>
    );
  }
  if (node.outcomes.edges.length === 0) return <>{empty}</>;
  return (
    <Lines label={t`What came of it`}>
      {node.outcomes.edges.map((edge) => (
        <OutcomeLine key={edge.node.id} outcome={edge.node} />
      ))}
    </Lines>
  );
}

interface WhatCameOfItProps {
  id: string;
  /** Ways to make more of it. */
  children?: ReactNode;
}

/** The same as a part of a page. */
export function WhatCameOfIt({ id, children }: WhatCameOfItProps) {
  return (
    <Section
      title={<Trans>What came of it</Trans>}
      note={
        <Trans>Practices, challenges and adoptions that began here, where they stand today.</Trans>
      }
    >
      <Outcomes
        id={id}
        empty={
          <Text look="soft">
            <Trans>Nothing yet. What is made of it here keeps the link.</Trans>
          </Text>
        }
      />
      {children}
    </Section>
  );
}

import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Lines } from "#client/ui/Lines.tsx";
import { ShowMore } from "#client/ui/ShowMore.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { AdoptionLine } from "./AdoptionLine.tsx";
import { AdoptionsOfPracticeDocument } from "./AdoptionsOfPractice.generated.ts";

const step = 20;

/** Every city that took a practice over; those that stopped stand among the others and say why. */
export function AdoptionsOfPractice({ practiceId }: { practiceId: string }) {
  const { t, i18n } = useLingui();
  const { data, error, refetch, fetchMore } = useQuery(AdoptionsOfPracticeDocument, {
    variables: { practiceId, first: step, language: i18n.locale },
    fetchPolicy: "cache-and-network",
  });
  if (!data) {
    if (!error) return <Skeleton lines={3} />;
    return (
      <>
        <FieldError>
          <Trans>The list of cities could not be loaded.</Trans>
        </FieldError>
        <Button onClick={() => void refetch()}>
          <Trans>Try again</Trans>
        </Button>
      </>
    );
  }
  const { edges, pageInfo, totalCount } = data.adoptions;
  return (
    <>
      <Lines label={t`Cities that took it over`}>
        {edges.map(({ node }) => (
          <AdoptionLine key={node.id} adoption={node} named="city" />
        ))}
      </Lines>
      <ShowMore
        shown={edges.length}
        total={totalCount}
        step={step}
        hasMore={pageInfo.hasNextPage}
        onMore={() => fetchMore({ variables: { after: pageInfo.endCursor } })}
      />
    </>
  );
}

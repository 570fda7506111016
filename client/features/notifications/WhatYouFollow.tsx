import { useApolloClient } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { Section } from "#client/ui/Section.tsx";
import { FollowedRestDocument, type Followed_ViewerFragment } from "./Followed.generated.ts";
import { FollowToggle } from "./FollowToggle.tsx";

type Subject = Followed_ViewerFragment["following"]["edges"][number]["node"];

/** All of it, the latest first. What one lets go stays on the page, so that it can be taken back. */
export function WhatYouFollow({ following }: Pick<Followed_ViewerFragment, "following">) {
  const { t } = useLingui();
  const { edges, pageInfo } = following;
  if (edges.length === 0) return null;
  return (
    <Section title={<Trans>What you follow</Trans>}>
      <Lines label={t`What you follow`}>
        {edges.map(({ node }) => (
          <Followed key={node.id} subject={node} />
        ))}
      </Lines>
      {pageInfo.hasNextPage ? <Rest after={pageInfo.endCursor} /> : null}
    </Section>
  );
}

function Followed({ subject }: { subject: Subject }) {
  const { t } = useLingui();
  const { id, viewerFollows } = subject;
  const isPractice = subject.__typename === "Practice";
  const name = (isPractice ? subject.title : subject.name) || t`Without a title`;
  return (
    <Line
      to={addressOf(subject)}
      title={name}
      lang={isPractice ? subject.titleLanguage : undefined}
      below={
        isPractice ? (
          <Trans>Practice</Trans>
        ) : subject.__typename === "City" ? (
          <Trans>City</Trans>
        ) : (
          <Trans>Theme</Trans>
        )
      }
      end={<FollowToggle id={id} follows={viewerFollows} name={name} />}
    />
  );
}

function addressOf({ __typename, slug }: Subject): string {
  if (__typename === "City") return `/cities/${slug}`;
  return __typename === "Practice" ? `/practices/${slug}` : `/practices?theme=${slug}`;
}

/** More than a hundred is rare: the others come on demand, into the same list. */
function Rest({ after }: { after: string | null }) {
  const { i18n } = useLingui();
  const client = useApolloClient();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const more = async () => {
    setState("busy");
    try {
      await client.query({
        query: FollowedRestDocument,
        variables: { followedAfter: after, language: i18n.locale },
        fetchPolicy: "network-only",
      });
      setState("ready");
    } catch {
      setState("failed");
    }
  };
  return (
    <p>
      <Button busy={state === "busy"} onClick={() => void more()}>
        <Trans>Show more</Trans>
      </Button>
      {state === "failed" ? (
        <FieldError>
          <Trans>The hub could not be reached. Try again.</Trans>
        </FieldError>
      ) : null}
    </p>
  );
}

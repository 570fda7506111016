import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";

interface NotFoundPageProps {
  /** What was looked for, when that is known: "There is no such city". */
  title?: string;
  /** A nearer way on than the start page. */
  action?: ReactNode;
}

/** For addresses that lead nowhere, and for pages whose thing does not exist or may not be seen. */
export function NotFoundPage({ title, action }: NotFoundPageProps) {
  const { t } = useLingui();
  return (
    <PageHeader
      title={title ?? t`There is no page at this address`}
      lead={
        <Trans>
          It may have moved, the link may be cut short, or it is only open to people who are signed
          in.
        </Trans>
      }
      actions={
        <>
          {action}
          <LinkButton to="/" variant={action ? "secondary" : "primary"}>
            <Trans>Go to the start page</Trans>
          </LinkButton>
          <LinkButton to="/workshops" variant="quiet">
            <Trans>All workshops</Trans>
          </LinkButton>
          <LinkButton to="/join" variant="quiet">
            <Trans>Join with a code</Trans>
          </LinkButton>
        </>
      }
    />
  );
}

import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useLocation } from "#client/router/hooks.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";

interface SignInFirstProps {
  title: string;
  /** Who may do it, and what everybody may. */
  lead: ReactNode;
  /** Signed in already, and still not allowed. */
  signedIn?: boolean;
  /** The way to what everybody may read. */
  otherwise: ReactNode;
}

/** Stands where a page is not for who asks; signing in leads back to it. */
export function SignInFirst({ title, lead, signedIn = false, otherwise }: SignInFirstProps) {
  const { pathname, search } = useLocation();
  return (
    <PageHeader
      title={title}
      lead={lead}
      actions={
        <>
          {signedIn ? null : (
            <LinkButton
              variant="primary"
              to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}
            >
              <Trans>Sign in</Trans>
            </LinkButton>
          )}
          {otherwise}
        </>
      }
    />
  );
}

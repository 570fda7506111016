import { Trans } from "@lingui/react/macro";
import { IconLogin2 } from "@tabler/icons-react";
import { useState } from "react";
import { Banner } from "#client/ui/Banner.tsx";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { useSignInPath } from "./useSignInPath.ts";
import { useViewer } from "./viewer.ts";

/** Says that one is nobody now who was somebody a moment ago, and that nothing is lost. */
export function SessionBanner() {
  const { viewer, known } = useViewer();
  const signInPath = useSignInPath();
  const [wasSomebody, setWasSomebody] = useState(false);
  if (viewer && !wasSomebody) setWasSomebody(true);
  const ended = wasSomebody && known && !viewer;
  return (
    <Banner
      tone="notice"
      icon={<IconLogin2 size={20} aria-hidden="true" />}
      action={
        <LinkButton to={signInPath} size="small">
          <Trans>Sign in</Trans>
        </LinkButton>
      }
    >
      {ended ? <Trans>Your session ended. Sign in again; what you wrote is kept.</Trans> : null}
    </Banner>
  );
}

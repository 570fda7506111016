import { Trans, useLingui } from "@lingui/react/macro";
import type { FragmentType } from "@apollo/client";
import { IconDeviceDesktop } from "@tabler/icons-react";
import { useState } from "react";
import { useMasked } from "#client/apollo/use-masked.ts";
import { Button } from "#client/ui/Button.tsx";
import { FieldError } from "#client/ui/FieldError.tsx";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { Tag } from "#client/ui/Tag.tsx";
import { Time } from "#client/ui/Time.tsx";
import { announce } from "#client/ui/announce.ts";
import { Sessions_ViewerFragmentDoc, type Sessions_ViewerFragment } from "./Sessions.generated.ts";
import { useEndSession } from "./useEndSession.ts";

type Session = Sessions_ViewerFragment["sessions"]["edges"][number]["node"];

/** Where one is signed in, this browser first; any other can be ended from here. */
export function Sessions({ viewer }: { viewer: FragmentType<Sessions_ViewerFragment> }) {
  const data = useMasked(Sessions_ViewerFragmentDoc, viewer);
  if (!data) return null;
  const sessions = data.sessions.edges.map(({ node }) => node);
  const sorted = sessions.toSorted((one, other) => Number(other.isThisOne) - Number(one.isThisOne));
  return (
    <Lines>
      {sorted.map((session) => (
        <SessionLine key={session.id} session={session} />
      ))}
    </Lines>
  );
}

function SessionLine({ session }: { session: Session }) {
  const { t } = useLingui();
  const endSession = useEndSession();
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const device = session.device || t`Unknown browser`;
  const end = async () => {
    setState("busy");
    try {
      await endSession(session.id);
      announce(t`Signed out: ${device}`);
    } catch {
      setState("failed");
    }
  };
  return (
    <Line
      title={device}
      beside={
        session.isThisOne ? (
          <Tag icon={<IconDeviceDesktop size={14} aria-hidden="true" />} tone="green">
            <Trans>This one</Trans>
          </Tag>
        ) : null
      }
      below={
        <>
          <Trans>
            Signed in <Time at={session.createdAt} />, last used <Time at={session.lastUsedAt} />
          </Trans>
          {state === "failed" ? (
            <FieldError>
              <Trans>The hub could not be reached: this session still runs. Try again.</Trans>
            </FieldError>
          ) : null}
        </>
      }
      end={
        session.isThisOne ? null : (
          <Button
            busy={state === "busy"}
            onClick={() => void end()}
            aria-label={t`Sign out: ${device}`}
          >
            <Trans>Sign out</Trans>
          </Button>
        )
      }
    />
  );
}

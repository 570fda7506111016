import { useMutation } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { IconBell, IconBellRinging } from "@tabler/icons-react";
import { useState } from "react";
import { Button } from "#client/ui/Button.tsx";
import { showToast } from "#client/ui/toasts.ts";
import { FollowDocument, UnfollowDocument } from "./Follow.generated.ts";

interface FollowToggleProps {
  id: string;
  follows: boolean;
  /** What is followed, where several of these stand on a page. */
  name?: string;
}

/** Shown at once; what the hub did not take is undone and said. */
export function FollowToggle({ id, follows, name }: FollowToggleProps) {
  const { t } = useLingui();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [follow] = useMutation(FollowDocument);
  const [unfollow] = useMutation(UnfollowDocument);
  const on = wanted ?? follows;
  const press = async () => {
    setWanted(!on);
    try {
      const { data } = await (on ? unfollow : follow)({ variables: { id } });
      if (data?.answer.__typename !== "FollowSuccess") throw new Error("Not taken.");
    } catch {
      showToast({ message: t`That could not be saved. Try again.` });
    }
    setWanted(null);
  };
  const Icon = on ? IconBellRinging : IconBell;
  return (
    <Button
      size="small"
      aria-pressed={on}
      aria-label={name === undefined ? undefined : on ? t`Following: ${name}` : t`Follow ${name}`}
      icon={<Icon size={18} aria-hidden="true" />}
      onClick={() => void press()}
    >
      {on ? <Trans>Following</Trans> : <Trans>Follow</Trans>}
    </Button>
  );
}

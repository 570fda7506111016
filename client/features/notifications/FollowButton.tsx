import { useQuery } from "@apollo/client/react";
import { Trans } from "@lingui/react/macro";
import { IconBell } from "@tabler/icons-react";
import { useSignInPath } from "#client/app/useSignInPath.ts";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { FollowStateDocument } from "./Follow.generated.ts";
import { FollowToggle } from "./FollowToggle.tsx";

/** Follows a city, a practice or a theme; signing in comes first. Nothing until it is known. */
export function FollowButton({ id }: { id: string }) {
  const { data } = useQuery(FollowStateDocument, { variables: { id } });
  const signIn = useSignInPath();
  if (!data) return null;
  if (!data.viewer?.person)
    return (
      <LinkButton to={signIn} size="small" icon={<IconBell size={18} aria-hidden="true" />}>
        <Trans>Follow</Trans>
      </LinkButton>
    );
  const { node } = data;
  return node && "viewerFollows" in node ? (
    <FollowToggle id={id} follows={node.viewerFollows} />
  ) : null;
}

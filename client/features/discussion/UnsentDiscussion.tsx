import { useLocation } from "#client/router/hooks.ts";
import { RefusedBanner } from "../workshops/unsent/RefusedBanner.tsx";
import { useSendWaiting } from "./useSendWaiting.ts";
import { useWaitingComments } from "./waiting-comments.ts";

/** Sends what somebody said in any discussion, and tells on other pages what was not taken. */
export function UnsentDiscussion({ personId }: { personId: string }) {
  useSendWaiting(personId);
  const { pathname } = useLocation();
  const refused = useWaitingComments().filter(
    (each) => each.personId === personId && each.refused !== null,
  );
  const address = refused[0]?.address;
  if (address === undefined || address === pathname) return null;
  const there = refused.filter((each) => each.address === address);
  return <RefusedBanner to={address} count={there.length} />;
}

import { useSyncExternalStore } from "react";
import { useLocation } from "#client/router/hooks.ts";
import { outbox } from "../outbox/outbox.ts";
import { RefusedBanner } from "./RefusedBanner.tsx";

interface RefusedCommentsProps {
  attendances: readonly { id: string; workshop: { slug: string } }[];
}

/** The hub did not take a comment that was written elsewhere: why, and what to do, stands there. */
export function RefusedComments({ attendances }: RefusedCommentsProps) {
  const { pathname } = useLocation();
  const refusedOf = (id: string) =>
    outbox.list(id).filter((entry) => entry.kind === "comment" && entry.refused !== null).length;
  const first = useSyncExternalStore(outbox.follow, () =>
    attendances.find(({ id }) => refusedOf(id) > 0),
  );
  if (!first || pathname === `/w/${first.workshop.slug}`) return null;
  return <RefusedBanner to={`/w/${first.workshop.slug}`} count={refusedOf(first.id)} />;
}

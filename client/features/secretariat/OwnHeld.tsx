import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { Line, Lines } from "#client/ui/Lines.tsx";
import { OwnHeldDocument } from "./OwnHeld.generated.ts";

/** How often it is looked for what a host decided, in milliseconds. */
const pollInterval = 10_000;

/** What one said here and the room has not seen: it waits, or a host says why not. */
export function OwnHeld({ agendaItemId }: { agendaItemId: string }) {
  const { t } = useLingui();
  const { data } = useQuery(OwnHeldDocument, {
    variables: { agendaItemId },
    fetchPolicy: "cache-and-network",
    pollInterval,
  });
  const held = data?.node?.__typename === "AgendaItem" ? data.node.viewerHeldComments : [];
  if (held.length === 0) return null;
  return (
    <Lines label={t`Your comments that the room does not see`}>
      {held.map(({ id, body, language, state, declinedReason }) => (
        <Line
          key={id}
          title={body}
          lang={language}
          below={
            <>
              {state === "WAITING" ? <Trans>Waits for a host</Trans> : <Trans>Not let in</Trans>}
              {declinedReason ? ` · ${declinedReason}` : null}
            </>
          }
        />
      ))}
    </Lines>
  );
}

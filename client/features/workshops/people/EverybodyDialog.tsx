import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDeferredValue, useState } from "react";
import { FailureNotice } from "#client/app/FailureNotice.tsx";
import { Button } from "#client/ui/Button.tsx";
import { Dialog } from "#client/ui/Dialog.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { TextField } from "#client/ui/TextField.tsx";
import { useRoom } from "../room/room.ts";
import { RoomAttendancesDocument } from "./PersonTools.generated.ts";
import { PersonRow } from "./PersonRow.tsx";
import styles from "./PeoplePanel.module.css";

/** All who are expected or came, here at the moment or not. */
export function EverybodyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { slug, language, me } = useRoom();
  const [typed, setTyped] = useState("");
  const search = useDeferredValue(typed.trim());
  const { data, error, loading, fetchMore, refetch } = useQuery(RoomAttendancesDocument, {
    variables: { slug, language, search: search === "" ? null : search },
    fetchPolicy: "cache-and-network",
  });
  const list = data?.workshop?.attendances;
  const present = list?.edges.filter(({ node }) => node.removedAt === null) ?? [];
  const more = () => void fetchMore({ variables: { after: list?.pageInfo.endCursor } });
  return (
    <Dialog open onClose={onClose} title={t`Everybody who takes part`}>
      <TextField
        type="search"
        label={t`Find somebody`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {error && !list ? <FailureNotice error={error} onRetry={() => void refetch()} /> : null}
      {loading && !list ? <Skeleton lines={6} /> : null}
      <ul className={styles.people}>
        {present.map(({ node }) => (
          <PersonRow key={node.id} person={node} isMe={node.id === me?.id} withSeat />
        ))}
      </ul>
      {list && present.length === 0 ? (
        <p>
          <Trans>Nobody of that name takes part.</Trans>
        </p>
      ) : null}
      {list?.pageInfo.hasNextPage ? (
        <Button busy={loading} onClick={more}>
          <Trans>Show more</Trans>
        </Button>
      ) : null}
    </Dialog>
  );
}

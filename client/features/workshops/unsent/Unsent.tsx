import { useApolloClient, useQuery } from "@apollo/client/react";
import { useLingui } from "@lingui/react/macro";
import { useEffect, useMemo } from "react";
import { send } from "../outbox/outbox.ts";
import { OwnAttendancesDocument } from "./OwnAttendances.generated.ts";
import { RefusedComments } from "./RefusedComments.tsx";
import { UnsavedDocuments } from "./UnsavedDocuments.tsx";

/** Sends what the viewer wrote in any workshop, and tells what only they can bring to an end. */
export function Unsent() {
  const client = useApolloClient();
  const { i18n } = useLingui();
  // Read past the cache, where other pages keep the first few of the same list.
  const { data } = useQuery(OwnAttendancesDocument, { fetchPolicy: "no-cache" });
  const viewer = data?.viewer;
  const own = useMemo(() => (viewer?.attendances.edges ?? []).map(({ node }) => node), [viewer]);
  useEffect(() => {
    for (const { id } of own) send(client, id, i18n.locale);
  }, [client, i18n.locale, own]);
  const writers = new Set([...own.map(({ id }) => id), viewer?.person?.id]);
  return (
    <>
      <UnsavedDocuments writers={writers} />
      <RefusedComments attendances={own} />
    </>
  );
}

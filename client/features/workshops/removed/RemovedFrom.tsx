import { useQuery } from "@apollo/client/react";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { LinkButton } from "#client/ui/LinkButton.tsx";
import { PageHeader } from "#client/ui/PageHeader.tsx";
import { Skeleton } from "#client/ui/Skeleton.tsx";
import { LazyRemovalNote } from "./removal-note.ts";
import { RemovedFromDocument } from "./RemovedFrom.generated.ts";

interface RemovedFromProps {
  slug: string;
  language: string;
  /** For whom nobody removed. */
  otherwise: ReactNode;
}

/** In the place of a workshop that one may not read: whether that is because a host said so. */
export function RemovedFrom({ slug, language, otherwise }: RemovedFromProps) {
  const { t } = useLingui();
  const { data, loading } = useQuery(RemovedFromDocument, {
    variables: { slug },
    fetchPolicy: "network-only",
  });
  const attendance = data?.viewer?.removedFrom;
  if (!attendance) return loading ? <Skeleton title lines={4} /> : otherwise;
  // The code lets nobody in again whom a host removed: it is not offered.
  return (
    <>
      <PageHeader
        title={t`A host removed you from this workshop`}
        lead={<Trans>If you think that is a mistake, ask the secretariat.</Trans>}
        actions={
          <LinkButton to="/workshops">
            <Trans>All workshops</Trans>
          </LinkButton>
        }
      />
      <LazyRemovalNote
        attendanceId={attendance.id}
        reason={attendance.removedReason}
        items={[]}
        language={language}
      />
    </>
  );
}

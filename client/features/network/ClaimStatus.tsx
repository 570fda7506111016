import { Trans } from "@lingui/react/macro";
import { IconCheck, IconMessages } from "@tabler/icons-react";
import { Tag } from "#client/ui/Tag.tsx";
import type { ClaimStatus as Status } from "#schema/generated/graphql.ts";

/**
 * How sure a claim is: stated by a source (the usual case, said in passing), confirmed by the city, or
 * disputed: then the note beside it says what each source has.
 */
export function ClaimStatus({ status }: { status: Status }) {
  if (status === "CONFIRMED") {
    return (
      <Tag icon={<IconCheck size={14} aria-hidden="true" />} tone="green">
        <Trans>Confirmed by the city</Trans>
      </Tag>
    );
  }
  if (status === "DISPUTED") {
    return (
      <Tag icon={<IconMessages size={14} aria-hidden="true" />} tone="notice">
        <Trans>Sources disagree</Trans>
      </Tag>
    );
  }
  return <Trans>as stated</Trans>;
}

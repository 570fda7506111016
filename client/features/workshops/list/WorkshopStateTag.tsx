import { Trans } from "@lingui/react/macro";
import { IconBroadcast, IconPencil } from "@tabler/icons-react";
import { Tag } from "#client/ui/Tag.tsx";
import type { WorkshopState } from "#schema/generated/graphql.ts";

/** Said only where it matters: that it is live now, or not announced yet. */
export function WorkshopStateTag({ state }: { state: WorkshopState }) {
  if (state === "LIVE") {
    return (
      <Tag icon={<IconBroadcast size={14} aria-hidden="true" />} tone="live">
        <Trans>Live now</Trans>
      </Tag>
    );
  }
  if (state === "DRAFT") {
    return (
      <Tag icon={<IconPencil size={14} aria-hidden="true" />} tone="outline">
        <Trans>Draft</Trans>
      </Tag>
    );
  }
  return null;
}

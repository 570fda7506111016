import {
  IconBuilding,
  IconBuildingCommunity,
  IconCalendarEvent,
  IconFileText,
  IconFlag,
  IconMessage,
} from "@tabler/icons-react";
import type { SearchKind } from "#schema/generated/graphql.ts";

const icons = {
  CITY: IconBuildingCommunity,
  ORGANISATION: IconBuilding,
  PRACTICE: IconFileText,
  CHALLENGE: IconFlag,
  WORKSHOP: IconCalendarEvent,
  COMMENT: IconMessage,
} satisfies Record<SearchKind, unknown>;

/** Beside the word for it, never instead. */
export function KindIcon({ kind, size = 20 }: { kind: SearchKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.6} aria-hidden="true" />;
}

import {
  IconAdjustments,
  IconBook,
  IconCircleCheck,
  IconFlask,
  IconHandStop,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { AdoptionState } from "#schema/generated/graphql.ts";
import { Tag, type TagTone } from "#client/ui/Tag.tsx";
import { useAdoptionStates } from "./useAdoptionStates.ts";

export const adoptionIcons: Record<
  AdoptionState,
  ComponentType<{ size?: number; "aria-hidden"?: "true" }>
> = {
  UNDERSTANDING: IconBook,
  ADAPTING: IconAdjustments,
  PILOTING: IconFlask,
  IN_USE: IconCircleCheck,
  STOPPED: IconHandStop,
};

/** To stop and say why is as good an end as daily use: it never looks like a failure. */
const tones: Record<AdoptionState, TagTone> = {
  UNDERSTANDING: "outline",
  ADAPTING: "outline",
  PILOTING: "plain",
  IN_USE: "green",
  STOPPED: "plain",
};

export function AdoptionStateTag({ state }: { state: AdoptionState }) {
  const { names } = useAdoptionStates();
  const Icon = adoptionIcons[state];
  return (
    <Tag tone={tones[state]} icon={<Icon size={14} aria-hidden="true" />}>
      {names[state]}
    </Tag>
  );
}

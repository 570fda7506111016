import { IconCircle, IconCircleCheck, IconProgress } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ChallengeState } from "#schema/generated/graphql.ts";
import { Tag, type TagTone } from "#client/ui/Tag.tsx";
import { useChallengeWords } from "./useChallengeWords.ts";

const looks: Record<ChallengeState, { tone: TagTone; icon: ReactNode }> = {
  OPEN: { tone: "notice", icon: <IconCircle size={14} aria-hidden="true" /> },
  BEING_WORKED_ON: { tone: "plain", icon: <IconProgress size={14} aria-hidden="true" /> },
  SOLVED: { tone: "green", icon: <IconCircleCheck size={14} aria-hidden="true" /> },
};

export function ChallengeStateTag({ state }: { state: ChallengeState }) {
  const { states } = useChallengeWords();
  return <Tag {...looks[state]}>{states[state]}</Tag>;
}

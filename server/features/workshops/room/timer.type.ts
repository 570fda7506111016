import { Int, ObjectType } from "type-graphql";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedField } from "#server/core/graphql/shared-field.ts";
import type { StoredTimer } from "./timer.ts";
import { TimerState } from "./timer.enums.ts";

@ObjectType("Timer", {
  simpleResolvers: true,
  description:
    "The room's clock. RUNNING ends at `endsAt`; PAUSED has `remainingMs` left. Reckon with `serverTime`, not with the clock of a phone",
})
export class Timer {
  @SharedField(() => TimerState, { description: "Whether it runs" })
  state!: TimerState;

  @SharedField(() => Int, { description: "How long it was set for, in milliseconds" })
  durationMs!: number;

  @SharedField(() => DateTime, { nullable: true, description: "RUNNING: when it is over" })
  endsAt!: Date | null;

  @SharedField(() => Int, { nullable: true, description: "PAUSED: milliseconds left" })
  remainingMs!: number | null;
}

/** The clock as it is told; null when it is stopped. */
export function timerOf(stored: StoredTimer): Timer | null {
  if (stored.timerDurationMs === null) return null;
  return {
    state: stored.timerEndsAt === null ? "paused" : "running",
    durationMs: stored.timerDurationMs,
    endsAt: stored.timerEndsAt,
    remainingMs: stored.timerRemainingMs,
  };
}

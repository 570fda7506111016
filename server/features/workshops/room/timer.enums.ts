import { registerEnumType } from "type-graphql";

export const TimerState = { RUNNING: "running", PAUSED: "paused" } as const;
export type TimerState = (typeof TimerState)[keyof typeof TimerState];

registerEnumType(TimerState, {
  name: "TimerState",
  description: "Whether the room's clock runs",
  valuesConfig: {
    RUNNING: { description: "Runs until `endsAt`, and over it" },
    PAUSED: { description: "Stands, with `remainingMs` left" },
  },
});

import type { NewEvent } from "#server/core/ports.ts";

/** The log of one challenge: what who reads its page follows. */
export function challengeTopic(challengeId: string): string {
  return `challenge:${challengeId}`;
}

/** The id in the name of a challenge's topic. */
export function challengeIn(topic: string): string {
  return topic.slice("challenge:".length);
}

export const happened = {
  challengeChanged: (): NewEvent => ({ type: "ChallengeChanged", data: {} }),
};

import { programError } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import type { Followable } from "#server/realtime/followable.ts";
import { loadChallenge } from "./challenge.loader.ts";
import { challengeTopic } from "./challenges.events.ts";

/** Everything that happens to a challenge. Nothing of it is for some only. */
const challengeEvents: Followable = {
  field: "challengeEvents",
  async admit(context, args) {
    const id = keyIn(String(args["challengeId"]), "Challenge");
    if (!(await loadChallenge(context, id)))
      throw programError("NOT_FOUND", wordIn(context.language, "There is no such challenge."));
    return { topic: challengeTopic(id), kind: "log", scope: `challenge:${id}`, rights: [] };
  },
};

export const challengeFollowables: readonly Followable[] = [challengeEvents];

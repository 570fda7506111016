import { programError } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { wordIn } from "#server/core/language/sentences.ts";
import type { Followable } from "#server/realtime/followable.ts";
import { readablePractice, standingIn } from "./practice.loader.ts";
import { practiceScope } from "./practice-role.ts";
import { practiceTopic } from "./practices.events.ts";

/** Everything that happens to a practice, for whoever may read it. */
const practiceEvents: Followable = {
  field: "practiceEvents",
  async admit(context, args) {
    const id = keyIn(String(args["practiceId"]), "Practice");
    const practice = await readablePractice(context, id);
    if (!practice)
      throw programError("NOT_FOUND", wordIn(context.language, "There is no such practice."));
    const { inside } = await standingIn(context, practice);
    return {
      topic: practiceTopic(id),
      kind: "log",
      scope: practiceScope(id, inside ? "inside" : "public"),
      rights: [`practice:${id}`],
    };
  },
};

export const practiceFollowables: readonly Followable[] = [practiceEvents];

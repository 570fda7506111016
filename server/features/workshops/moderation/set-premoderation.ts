import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enter } from "../enter.ts";
import { happened, workshopTopic } from "../workshops.events.ts";
import { may } from "../workshops.policy.ts";
import type { SetPremoderationInput } from "./moderation.inputs.ts";

/**
 * From now on what participants say waits for a host, or no more; what waits goes on waiting. Everybody
 * in the room sees which it is. Resolves to the workshop's key.
 */
export function setPremoderation(
  context: HubContext,
  input: SetPremoderationInput,
): Promise<string> {
  const id = keyIn(input.workshopId, "Workshop");
  return commit(context, async (tx) => {
    const { workshop, attendance } = await enter(context, tx, id, "change");
    demand(may.host(context.viewer, workshop, attendance));
    if (workshop.holdsComments === input.on) return id;
    await tx.db
      .updateTable("workshop")
      .set({ holds_comments: input.on })
      .where("id", "=", id)
      .execute();
    await tx.audit({
      action: "change-premoderation",
      subjectType: "Workshop",
      subjectId: id,
      detail: { on: input.on },
    });
    await tx.append(workshopTopic(id), happened.workshopChanged());
    return id;
  });
}

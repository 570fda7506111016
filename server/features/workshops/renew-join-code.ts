import type { HubContext } from "#server/core/context.ts";
import { commit } from "#server/realtime/commit.ts";
import { freeJoinCode } from "./create-workshop.ts";
import { enter } from "./enter.ts";
import { demand } from "#server/core/commands/refused.ts";
import { againWhenTaken } from "#server/core/database/unique-violation.ts";
import { happened, workshopTopic } from "./workshops.events.ts";
import { may } from "./workshops.policy.ts";

/** A new code; the old one opens nothing any more. Who is in stays in. Resolves to the workshop's id. */
export function renewJoinCode(context: HubContext, workshopId: string): Promise<string> {
  return againWhenTaken(() =>
    commit(context, async (tx) => {
      const { workshop, attendance } = await enter(context, tx, workshopId, "change");
      demand(may.edit(context.viewer, workshop, attendance));
      const code = await freeJoinCode(tx);
      await tx.db
        .updateTable("workshop")
        .set({ join_code: code })
        .where("id", "=", workshop.id)
        .execute();
      // The code itself is a key: the audit log says that it changed, not what it is.
      await tx.audit({
        action: "renew-join-code",
        subjectType: "Workshop",
        subjectId: workshop.id,
      });
      await tx.append(workshopTopic(workshop.id), happened.workshopChanged());
      return workshop.id;
    }),
  );
}

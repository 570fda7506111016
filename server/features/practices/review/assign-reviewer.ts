import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { InvalidInput } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { viewerMemberships } from "#server/features/accounts/viewer-of.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterReview } from "./enter-review.ts";
import { lettersFor } from "./letters-for.ts";
import { moveTo } from "./move-to.ts";
import { nameReviewer } from "./name-reviewer.ts";
import { thenSend } from "./send-letters.ts";
import type { AssignReviewerInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";

/** The secretariat asks somebody of another city to review it. Resolves to its id. */
export function assignReviewer(context: HubContext, input: AssignReviewerInput): Promise<string> {
  const { viewer, services } = context;
  const personId = keyIn(input.personId, "Person");
  return thenSend(context, (letters) =>
    commit(context, async (tx) => {
      const entered = await enterReview(context, tx, input.practiceId);
      const { practice } = entered;
      demand(may.assign(viewer, practice));
      const person = await tx.db
        .selectFrom("person")
        .select("id")
        .where("id", "=", personId)
        .where("disabled_at", "is", null)
        .executeTakeFirst();
      if (!person) throw new Refused(new InvalidInput("personId", "There is no such person."));
      const memberships = await viewerMemberships(tx.db, personId, services.clock.now());
      await nameReviewer(context, tx, entered, { personId, memberships });
      letters.push(...(await lettersFor(context, tx, practice, "asked", [personId])));
      await moveTo(context, tx, practice, "in_review");
      return practice.id;
    }),
  );
}

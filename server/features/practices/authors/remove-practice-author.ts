import { demand, Refused } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { NotFound } from "#server/core/graphql/errors.ts";
import { keyIn } from "#server/core/graphql/node.ts";
import { commit } from "#server/realtime/commit.ts";
import { enterPractice } from "../enter-practice.ts";
import { happened, practiceTopic } from "../practices.events.ts";
import { may } from "../practices.policy.ts";
import { selectAuthors } from "./practice-authors.ts";
import type { RemovePracticeAuthorInput } from "./practice-author.inputs.ts";

/** Somebody no longer works on a practice; what they wrote stays theirs. Resolves to its id. */
export function removePracticeAuthor(
  context: HubContext,
  input: RemovePracticeAuthorInput,
): Promise<string> {
  const authorId = keyIn(input.authorId, "PracticeAuthor");
  return commit(context, async (tx) => {
    const found = await selectAuthors(tx.db)
      .where("practice_author.id", "=", authorId)
      .executeTakeFirst();
    if (!found) throw new Refused(new NotFound("This person does not work on it any more."));
    const id = found.practiceId;
    const { practice, part } = await enterPractice(context, tx, id, "change");
    const others = await selectAuthors(tx.db)
      .where("practice_author.practice_id", "=", id)
      .where("practice_author.id", "<>", authorId)
      .where("practice_author.capacity", "=", "author")
      .execute();
    demand(may.removeAuthor(context.viewer, practice, part, found, others.length));
    await tx.db.deleteFrom("practice_author").where("id", "=", authorId).execute();
    await tx.audit({
      action: "remove-practice-author",
      subjectType: "Practice",
      subjectId: id,
      detail: { personId: found.personId },
    });
    tx.recheck(`practice:${id}`);
    await tx.append(practiceTopic(id), happened.practiceChanged());
    return id;
  });
}

import { demand } from "#server/core/commands/refused.ts";
import type { HubContext } from "#server/core/context.ts";
import { commit, type Tx } from "#server/realtime/commit.ts";
import { publishVersion } from "../versions/publish-version.ts";
import { endRound } from "./end-round.ts";
import { type EnteredReview, enterReview, openRound } from "./enter-review.ts";
import { lettersFor } from "./letters-for.ts";
import { moveTo, tellMoved } from "./move-to.ts";
import { nameReviewer } from "./name-reviewer.ts";
import { readAnswers } from "./read-answers.ts";
import { type Outbox, thenSend } from "./send-letters.ts";
import { isApproved } from "./review-rule.ts";
import type { GiveReviewInput } from "./review.inputs.ts";
import { may } from "./review.policy.ts";
import { authorsOfPractice, secretariatNow } from "./turn-people.ts";
import { announcePublished } from "../network-practice.type.ts";

/**
 * A reviewer says what they think. Changes that one asks for send it back at once; two approvals of
 * other cities publish it, or one of the secretariat. Resolves to its id.
 */
export function giveReview(context: HubContext, input: GiveReviewInput): Promise<string> {
  const { viewer, services } = context;
  const { answers, remark } = readAnswers(input);
  const { verdict } = input;
  return thenSend(context, (letters) =>
    commit(context, async (tx) => {
      const entered = await enterReview(context, tx, input.practiceId);
      const { practice, party, reviews } = entered;
      demand(may.give(viewer, practice, party, reviews));
      if (viewer.kind !== "person") throw new Error("Only people review practices.");
      if (!reviews.some(({ reviewerId }) => reviewerId === viewer.personId))
        await nameReviewer(context, tx, entered, viewer);
      await tx.db
        .updateTable("review")
        .set({ verdict, answers: JSON.stringify(answers), remark, given_at: services.clock.now() })
        .where("round_id", "=", openRound(entered).id)
        .where("reviewer_id", "=", viewer.personId)
        .execute();
      if (verdict === "ask_for_changes") await sendBack(context, tx, entered, letters);
      else await approve(context, tx, input.practiceId, letters);
      return practice.id;
    }),
  );
}

async function sendBack(
  context: HubContext,
  tx: Tx,
  { practice }: EnteredReview,
  letters: Outbox,
): Promise<void> {
  await endRound(tx, practice.id, "changes_asked", context.services.clock.now());
  const authors = await authorsOfPractice(tx, practice.id);
  letters.push(...(await lettersFor(context, tx, practice, "changes_asked", authors)));
  await moveTo(context, tx, practice, "draft");
}

async function approve(
  context: HubContext,
  tx: Tx,
  practiceId: string,
  letters: Outbox,
): Promise<void> {
  const { viewer, services } = context;
  const entered = await enterReview(context, tx, practiceId);
  const { practice, reviews } = entered;
  const at = services.clock.now();
  if (!isApproved(reviews)) {
    // All who were asked approve, and they are too few: the secretariat asks somebody else.
    if (reviews.every(({ verdict }) => verdict !== null))
      letters.push(
        ...(await lettersFor(
          context,
          tx,
          practice,
          "more_reviewers",
          await secretariatNow(tx, at),
        )),
      );
    return moveTo(context, tx, practice, "in_review");
  }
  await endRound(tx, practice.id, "published", at);
  const versionId = await publishVersion(tx, {
    practice,
    language: practice.language,
    changeNote: openRound(entered).changeNote,
    publishedBy: viewer.kind === "person" ? viewer.personId : null,
    at,
  });
  const authors = await authorsOfPractice(tx, practice.id);
  letters.push(...(await lettersFor(context, tx, practice, "published", authors)));
  await tellMoved(tx, practice.id);
  await announcePublished(tx, practice.id, versionId);
}

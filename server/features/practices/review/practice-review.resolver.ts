import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { isSecretariat } from "#server/features/accounts/secretariat.ts";
import { authorsOf } from "../authors/practice-authors.ts";
import { standingIn } from "../practice.loader.ts";
import { Practice } from "../practice.type.ts";
import { reviewsOf, roundsOf } from "./review.loader.ts";
import { may } from "./review.policy.ts";
import { isApproved, turnOf } from "./review-rule.ts";
import { type Review, ReviewRound, ReviewRoundConnection } from "./review.type.ts";
import { Turn } from "./turn.type.ts";
import { turnPeople } from "./turn-people.ts";
import { loadParty } from "./writing-party.ts";

@Resolver(() => Practice)
export class PracticeReviewResolver {
  @SharedFieldResolver(() => ReviewRound, {
    nullable: true,
    description: "The open round, else the last one; null: none, or one does not work on it",
  })
  async review(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
  ): Promise<ReviewRound | null> {
    return (await roundsOf(context, practice))[0] ?? null;
  }

  @SharedFieldResolver(() => ReviewRoundConnection, {
    description: "Every time it was submitted, the newest first; for those who work on it",
    complexity: 5,
  })
  async reviews(
    @Ctx() context: HubContext,
    @Root() practice: Practice,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<ReviewRound>> {
    return pageOfList(await roundsOf(context, practice), ({ id }) => id, args);
  }

  @SharedFieldResolver(() => Turn, {
    nullable: true,
    description: "Whose turn it is and since when; null: nobody's, or one does not work on it",
  })
  async turn(@Ctx() context: HubContext, @Root() practice: Practice): Promise<Turn | null> {
    if (!(await standingIn(context, practice)).inside) return null;
    const [reviews, authors] = await Promise.all([
      openReviews(context, practice),
      authorsOf(context, practice.id),
    ]);
    const hasAuthors = authors.some(({ capacity }) => capacity === "author");
    const turn = turnOf(practice, reviews, hasAuthors);
    return turn && new Turn(turn, await turnPeople(context, practice, turn.whose, reviews));
  }

  @FieldResolver(() => Boolean, {
    description: "Who asks may submit it now; what is missing apart",
  })
  async viewerCanSubmit(@Ctx() context: HubContext, @Root() practice: Practice) {
    const { part } = await standingIn(context, practice);
    return may.submit(context.viewer, practice, part).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may take it back from review now" })
  async viewerCanTakeBack(@Ctx() context: HubContext, @Root() practice: Practice) {
    const { part } = await standingIn(context, practice);
    return may.takeBack(context.viewer, practice, part).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may name reviewers now" })
  viewerCanAssignReviewers(@Ctx() { viewer }: HubContext, @Root() practice: Practice): boolean {
    return may.assign(viewer, practice).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may give a review now" })
  async viewerCanReview(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    const { inside } = await standingIn(context, practice);
    if (!inside) return false;
    const [reviews, party] = await Promise.all([
      openReviews(context, practice),
      loadParty(context, practice.id),
    ]);
    return may.give(context.viewer, practice, party, reviews).allowed;
  }

  @FieldResolver(() => Boolean, { description: "An approval of who asks publishes it at once" })
  async viewerCanPublish(@Ctx() context: HubContext, @Root() practice: Practice): Promise<boolean> {
    if (!(await this.viewerCanReview(context, practice))) return false;
    if (isSecretariat(context.viewer)) return true;
    const { viewer } = context;
    const reviews = await openReviews(context, practice);
    return isApproved(
      reviews.map(({ reviewerId, asSecretariat, verdict }) => {
        const own = viewer.kind === "person" && viewer.personId === reviewerId;
        return { asSecretariat, verdict: own ? "approve" : verdict };
      }),
    );
  }
}

/** Who reviews now; nobody when it is not in review. */
async function openReviews(context: HubContext, practice: Practice): Promise<Review[]> {
  const [round] = await roundsOf(context, practice);
  return round && round.outcome === null ? reviewsOf(context, round) : [];
}

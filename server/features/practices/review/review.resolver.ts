import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { Seat } from "#server/features/network/seat.type.ts";
import { loadSeat } from "#server/features/network/seats.ts";
import { reviewsOf } from "./review.loader.ts";
import { Review, ReviewRound } from "./review.type.ts";

@Resolver(() => ReviewRound)
export class ReviewRoundResolver {
  @SharedFieldResolver(() => Person, { description: "Who submitted it" })
  async submittedBy(
    @Ctx() context: HubContext,
    @Root() { submittedById }: ReviewRound,
  ): Promise<Person> {
    return (await loadPerson(context, submittedById))!;
  }

  @SharedFieldResolver(() => [Review], { description: "Who reviews it, and what they say" })
  reviews(@Ctx() context: HubContext, @Root() round: ReviewRound): Promise<Review[]> {
    return reviewsOf(context, round);
  }
}

@Resolver(() => Review)
export class ReviewResolver {
  @SharedFieldResolver(() => Person, { description: "Who reviews" })
  async reviewer(@Ctx() context: HubContext, @Root() { reviewerId }: Review): Promise<Person> {
    return (await loadPerson(context, reviewerId))!;
  }

  @SharedFieldResolver(() => Seat, {
    nullable: true,
    description: "The city they review for; null: for the secretariat",
  })
  seat(@Ctx() context: HubContext, @Root() review: Review): Promise<typeof Seat | null> {
    return loadSeat(context, review);
  }
}

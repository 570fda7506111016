import { Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { loadPerson } from "#server/features/accounts/people.ts";
import { Person } from "#server/features/accounts/person.type.ts";
import { loadChallenge } from "#server/features/challenges/challenge.loader.ts";
import { Challenge } from "#server/features/challenges/challenge.type.ts";
import { loadAgendaItem } from "../agenda/agenda-item.loader.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { loadComment } from "../comments/comment.loader.ts";
import { Comment } from "../comments/comment.type.ts";
import { ifReadable, readableWorkshop } from "../standing.ts";
import { Workshop } from "../workshop.type.ts";
import { resultOf } from "./outcome.loader.ts";
import { Outcome, OutcomeResult } from "./outcome.type.ts";

@Resolver(() => Outcome)
export class OutcomeResolver {
  @SharedFieldResolver(() => OutcomeResult, { description: "What came of it" })
  result(@Ctx() context: HubContext, @Root() outcome: Outcome): Promise<OutcomeResult> {
    return resultOf(context, outcome);
  }

  @SharedFieldResolver(() => Workshop, {
    nullable: true,
    description: "The workshop it came of; null: it came of a challenge",
  })
  workshop(
    @Ctx() context: HubContext,
    @Root() { workshopId }: Outcome,
  ): Promise<Workshop | null> | null {
    return workshopId === null ? null : readableWorkshop(context, workshopId);
  }

  @SharedFieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The item of the agenda it came of, where one is named",
  })
  async agendaItem(
    @Ctx() context: HubContext,
    @Root() { agendaItemId }: Outcome,
  ): Promise<AgendaItem | null> {
    if (agendaItemId === null) return null;
    return ifReadable(context, await loadAgendaItem(context, agendaItemId));
  }

  @SharedFieldResolver(() => Comment, {
    nullable: true,
    description: "The comment it came of, where one is named",
  })
  async comment(
    @Ctx() context: HubContext,
    @Root() { commentId }: Outcome,
  ): Promise<Comment | null> {
    if (commentId === null) return null;
    return ifReadable(context, await loadComment(context, commentId));
  }

  @SharedFieldResolver(() => Challenge, {
    nullable: true,
    description: "The challenge it came of; null: it came of a workshop",
  })
  fromChallenge(
    @Ctx() context: HubContext,
    @Root() { fromChallengeId }: Outcome,
  ): Promise<Challenge | null> {
    return loadChallenge(context, fromChallengeId);
  }

  @SharedFieldResolver(() => Person, { nullable: true, description: "Who made the link" })
  madeBy(@Ctx() context: HubContext, @Root() { madeById }: Outcome): Promise<Person | null> | null {
    return madeById === null ? null : loadPerson(context, madeById);
  }
}

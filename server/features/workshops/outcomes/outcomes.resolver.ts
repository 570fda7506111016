import { Args, Ctx, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { Challenge } from "#server/features/challenges/challenge.type.ts";
import { AgendaItem } from "../agenda/agenda-item.type.ts";
import { Comment } from "../comments/comment.type.ts";
import { Workshop } from "../workshop.type.ts";
import { listOutcomes } from "./list-outcomes.ts";
import { originIsReadable } from "./origins.ts";
import { type Outcome, OutcomeConnection } from "./outcome.type.ts";

const connection = {
  description: "What came of it, as far as who asks may read it, in the order it came",
  complexity: 5,
};

@Resolver(() => Workshop)
export class WorkshopOutcomesResolver {
  @SharedFieldResolver(() => OutcomeConnection, connection)
  outcomes(
    @Ctx() context: HubContext,
    @Root() { id }: Workshop,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Outcome>> {
    return inRoom(context, "workshop", { id, workshopId: id }, args);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemOutcomesResolver {
  @SharedFieldResolver(() => OutcomeConnection, connection)
  outcomes(
    @Ctx() context: HubContext,
    @Root() item: AgendaItem,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Outcome>> {
    return inRoom(context, "agendaItem", item, args);
  }
}

@Resolver(() => Comment)
export class CommentOutcomesResolver {
  @SharedFieldResolver(() => OutcomeConnection, connection)
  outcomes(
    @Ctx() context: HubContext,
    @Root() comment: Comment,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Outcome>> {
    return inRoom(context, "comment", comment, args);
  }
}

@Resolver(() => Challenge)
export class ChallengeOutcomesResolver {
  @SharedFieldResolver(() => OutcomeConnection, connection)
  outcomes(
    @Ctx() context: HubContext,
    @Root() { id }: Challenge,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Outcome>> {
    return listOutcomes(context, "challenge", id, args);
  }
}

/** Nothing for who may not read the room, also when a link to it was told elsewhere. */
async function inRoom(
  context: HubContext,
  of: "workshop" | "agendaItem" | "comment",
  { id, workshopId }: { id: string; workshopId: string },
  args: ConnectionArgs,
): Promise<Page<Outcome>> {
  return (await originIsReadable(context, { workshopId }))
    ? listOutcomes(context, of, id, args)
    : pageOfList<Outcome>([], (outcome) => outcome.id, args);
}

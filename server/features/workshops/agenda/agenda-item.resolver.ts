import { Args, Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { LocalisedText } from "#server/features/network/localised-text.type.ts";
import { Attendance } from "../attendance/attendance.type.ts";
import { countComments } from "../comments/comment-counts.ts";
import { type Comment, CommentConnection } from "../comments/comment.type.ts";
import { listComments } from "../comments/list-comments.ts";
import { textFor } from "#server/core/localised.ts";
import { loadMinutes } from "../minutes/minutes.loader.ts";
import { Minutes } from "../minutes/minutes.type.ts";
import { ifReadable, standingFor, workshopShown } from "../standing.ts";
import { TextLanguageArgs } from "../workshop.args.ts";
import { Workshop } from "../workshop.type.ts";
import { may } from "../workshops.policy.ts";
import { agendaItemAddress } from "./agenda-item-address.ts";
import { loadAgendaItem, loadAgendaTexts, loadSpeakers } from "./agenda-item.loader.ts";
import { AgendaItem } from "./agenda-item.type.ts";

registerNode("AgendaItem", {
  load: async (context, id) => ifReadable(context, await loadAgendaItem(context, id)),
});

@Resolver(() => AgendaItem)
export class AgendaItemResolver {
  @SharedFieldResolver(() => String, {
    description: "The address of the workshop's page, open at this item",
  })
  url(@Ctx() context: HubContext, @Root() item: AgendaItem): Promise<string> {
    return agendaItemAddress(context, item);
  }

  @SharedFieldResolver(() => Workshop, { description: "The workshop" })
  workshop(@Ctx() context: HubContext, @Root() item: AgendaItem): Promise<Workshop> {
    return workshopShown(context, item);
  }

  @SharedFieldResolver(() => AgendaItem, {
    nullable: true,
    description: "The item it stands under",
  })
  parent(
    @Ctx() context: HubContext,
    @Root() { parentId }: AgendaItem,
  ): Promise<AgendaItem | null> | null {
    return parentId === null ? null : loadAgendaItem(context, parentId);
  }

  @SharedFieldResolver(() => String, { description: "The title" })
  async title(
    @Ctx() context: HubContext,
    @Root() { id }: AgendaItem,
    @Args(() => TextLanguageArgs) { language }: TextLanguageArgs,
  ): Promise<string> {
    return textFor(await loadAgendaTexts(context, id), language)?.title ?? "";
  }

  @SharedFieldResolver(() => [LocalisedText], {
    description: "The title in every language, the original first",
  })
  async texts(@Ctx() context: HubContext, @Root() { id }: AgendaItem): Promise<LocalisedText[]> {
    const texts = await loadAgendaTexts(context, id);
    return texts.map(({ language, title }) => ({ language, text: title }));
  }

  @SharedFieldResolver(() => [Attendance], { description: "Who speaks, in order" })
  speakers(@Ctx() context: HubContext, @Root() { id }: AgendaItem): Promise<Attendance[]> {
    return loadSpeakers(context, id);
  }

  @SharedFieldResolver(() => Int, { description: "How many comments were posted at it" })
  commentCount(@Ctx() context: HubContext, @Root() { id }: AgendaItem): Promise<number> {
    return countComments(context, "AgendaItem", id);
  }

  @SharedFieldResolver(() => CommentConnection, {
    description: "Comments in the order of the log; `last` and `before` read back from the newest",
    complexity: 5,
  })
  comments(
    @Ctx() context: HubContext,
    @Root() { id }: AgendaItem,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Comment>> {
    return listComments(context, id, args);
  }

  @SharedFieldResolver(() => Minutes, {
    nullable: true,
    description: "The minutes, empty before the first word; null for who may not read them",
  })
  async minutes(@Ctx() context: HubContext, @Root() item: AgendaItem): Promise<Minutes | null> {
    const { workshop, attendance } = await standingFor(context, item);
    const verdict = may.readMinutes(context.viewer, workshop, attendance);
    return verdict.allowed ? loadMinutes(context, item.id) : null;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may write the minutes" })
  async viewerCanWriteMinutes(
    @Ctx() context: HubContext,
    @Root() item: AgendaItem,
  ): Promise<boolean> {
    const { workshop, attendance } = await standingFor(context, item);
    return may.writeMinutes(context.viewer, workshop, attendance).allowed;
  }
}

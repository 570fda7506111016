import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { pageOfList } from "#server/core/graphql/page-of-list.ts";
import { registerNode } from "#server/core/graphql/node.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";
import { SharedFieldResolver } from "#server/core/graphql/shared-field.ts";
import { pageAddress } from "#server/core/page-address.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { headCursor } from "#server/realtime/event-log.ts";
import { encodeCursor } from "#server/realtime/cursor.ts";
import { loadAgenda, loadAgendaItem } from "./agenda/agenda-item.loader.ts";
import { AgendaItem, AgendaItemConnection } from "./agenda/agenda-item.type.ts";
import { AttendancesArgs } from "./attendance/attendances.args.ts";
import { loadOwnAttendance } from "./attendance/attendance.loader.ts";
import { Attendance, AttendanceConnection } from "./attendance/attendance.type.ts";
import { countAttendances, listAttendances } from "./attendance/list-attendances.ts";
import { countComments } from "./comments/comment-counts.ts";
import { listWorkshops } from "./list-workshops.ts";
import { textFor } from "#server/core/localised.ts";
import { Presence } from "./room/presence.type.ts";
import { Timer, timerOf } from "./room/timer.type.ts";
import { readableWorkshop, standingIn } from "./standing.ts";
import { loadTexts, rememberWorkshop } from "./workshop.loader.ts";
import { TextLanguageArgs, WorkshopsArgs } from "./workshop.args.ts";
import { loadWorkshopChangedAt } from "./workshop-changed-at.ts";
import { selectWorkshops } from "./workshop.row.ts";
import { Workshop, WorkshopConnection, WorkshopText } from "./workshop.type.ts";
import { workshopTopic } from "./workshops.events.ts";
import { may } from "./workshops.policy.ts";

registerNode("Workshop", { load: readableWorkshop });

@Resolver(() => Workshop)
export class WorkshopResolver {
  @Query(() => WorkshopConnection, {
    description: "Workshops one may read",
  })
  workshops(
    @Ctx() context: HubContext,
    @Args(() => WorkshopsArgs) args: WorkshopsArgs,
  ): Promise<Page<Workshop>> {
    return listWorkshops(context, { states: args.states, ...args.filter }, args.order, args);
  }

  @Query(() => Workshop, {
    nullable: true,
    description:
      "The workshop at `/w/<slug>`; null when there is none, or when one may not read it",
  })
  async workshop(
    @Ctx() context: HubContext,
    @Arg("slug", () => String, { description: "E.g. `hoi-thao-ha-long`" }) slug: string,
  ): Promise<Workshop | null> {
    const workshop = await selectWorkshops(context.db)
      .where("workshop.slug", "=", slug.slice(0, 200).replaceAll("\0", ""))
      .executeTakeFirst();
    if (!workshop || !(await isReadable(context, workshop))) return null;
    return rememberWorkshop(context, workshop);
  }

  @SharedFieldResolver(() => String, { description: "The absolute address of its page" })
  url(@Ctx() context: HubContext, @Root() { slug }: Workshop): string {
    return pageAddress(context, `/w/${slug}`);
  }

  @SharedFieldResolver(() => DateTime, {
    description: "When something last happened in it: it was made, moved, something said or agreed",
  })
  updatedAt(@Ctx() context: HubContext, @Root() { id }: Workshop): Promise<Date> {
    return loadWorkshopChangedAt(context, id);
  }

  @SharedFieldResolver(() => [WorkshopText], {
    description: "Title and summary in every language, the original first",
  })
  texts(@Ctx() context: HubContext, @Root() { id }: Workshop): Promise<WorkshopText[]> {
    return loadTexts(context, id);
  }

  @SharedFieldResolver(() => String, {
    description: "The title",
  })
  async title(
    @Ctx() context: HubContext,
    @Root() workshop: Workshop,
    @Args(() => TextLanguageArgs) { language }: TextLanguageArgs,
  ): Promise<string> {
    return textFor(await this.texts(context, workshop), language)?.title ?? "";
  }

  @SharedFieldResolver(() => String, { description: "What it is about; may be empty" })
  async summary(
    @Ctx() context: HubContext,
    @Root() workshop: Workshop,
    @Args(() => TextLanguageArgs) { language }: TextLanguageArgs,
  ): Promise<string> {
    return textFor(await this.texts(context, workshop), language)?.summary ?? "";
  }

  @SharedFieldResolver(() => City, { description: "The city where it takes place" })
  hostCity(@Ctx() context: HubContext, @Root() { hostCityId }: Workshop): Promise<City> {
    return cityOf(context, hostCityId);
  }

  @SharedFieldResolver(() => String, {
    description:
      "Where events of what is shown here go on: subscribe to `workshopEvents` with it as `after`. As old as the workshop's row, and everything under it in the same answer is as new or newer",
  })
  eventCursor(
    @Ctx() { db }: HubContext,
    @Root() { id, logEnd }: Workshop,
  ): string | Promise<string> {
    const topic = workshopTopic(id);
    const [epoch, seq] = logEnd?.split(":") ?? [];
    return epoch === undefined
      ? headCursor(db, topic)
      : encodeCursor({ topic, epoch, seq: Number(seq) });
  }

  @SharedFieldResolver(() => AgendaItemConnection, {
    description: "The agenda in order: a child follows its parent",
    complexity: 5,
  })
  async agenda(
    @Ctx() context: HubContext,
    @Root() { id }: Workshop,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<AgendaItem>> {
    return pageOfList(await loadAgenda(context, id), (item) => item.id, args);
  }

  @SharedFieldResolver(() => AgendaItem, { nullable: true, description: "The item the room is at" })
  currentItem(
    @Ctx() context: HubContext,
    @Root() { currentItemId }: Workshop,
  ): Promise<AgendaItem | null> | null {
    return currentItemId === null ? null : loadAgendaItem(context, currentItemId);
  }

  @SharedFieldResolver(() => Timer, {
    nullable: true,
    description: "The room's clock; null: none is set",
  })
  timer(@Root() workshop: Workshop): Timer | null {
    return timerOf(workshop);
  }

  @SharedFieldResolver(() => AttendanceConnection, {
    description: "Who is expected or came: chair, hosts and speakers first, then by name",
    complexity: 5,
  })
  attendances(
    @Ctx() context: HubContext,
    @Root() workshop: Workshop,
    @Args(() => AttendancesArgs) args: AttendancesArgs,
  ): Promise<Page<Attendance>> {
    return listAttendances(context, workshop, args);
  }

  @SharedFieldResolver(() => Int, {
    description: "How many are expected or came, without those removed",
  })
  attendanceCount(@Ctx() context: HubContext, @Root() { id }: Workshop): Promise<number> {
    return countAttendances(context, id);
  }

  @SharedFieldResolver(() => Int, { description: "How many comments were posted" })
  commentCount(@Ctx() context: HubContext, @Root() { id }: Workshop): Promise<number> {
    return countComments(context, "Workshop", id);
  }

  @SharedFieldResolver(() => Presence, { description: "Who is in the room at this moment" })
  presence(@Root() { id }: Workshop): Presence {
    return new Presence(id);
  }

  @SharedFieldResolver(() => String, {
    nullable: true,
    description: "The join code; only for hosts and people in the room",
  })
  async joinCode(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<string | null> {
    const { attendance } = await standingIn(context, workshop);
    const verdict = may.seeJoinCode(context.viewer, workshop, attendance);
    return verdict.allowed ? workshop.storedJoinCode : null;
  }

  @FieldResolver(() => Attendance, {
    nullable: true,
    description: "As what who asks is in it; also when they were removed; null: they never joined",
  })
  viewerAttendance(
    @Ctx() context: HubContext,
    @Root() { id }: Workshop,
  ): Promise<Attendance | null> {
    return loadOwnAttendance(context, id);
  }

  @FieldResolver(() => Boolean, {
    description:
      "Who asks may read the page, the comments, the minutes. False: it is closed to them, and nothing else here tells of it",
  })
  viewerCanRead(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<boolean> {
    return isReadable(context, workshop);
  }

  @FieldResolver(() => Boolean, { description: "Who asks may join, with the code" })
  async viewerCanJoin(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<boolean> {
    const { attendance } = await standingIn(context, workshop);
    return may.join(context.viewer, workshop, attendance).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may comment now" })
  async viewerCanComment(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<boolean> {
    const { attendance } = await standingIn(context, workshop);
    return may.comment(context.viewer, workshop, attendance).allowed;
  }

  @FieldResolver(() => Boolean, {
    description: "Who asks may comment in the name of the city or organisation they sit for",
  })
  async viewerCanSpeakForAgency(
    @Ctx() context: HubContext,
    @Root() workshop: Workshop,
  ): Promise<boolean> {
    const { attendance } = await standingIn(context, workshop);
    return attendance !== null && may.speakForAgency(context.viewer, attendance).allowed;
  }

  @FieldResolver(() => Boolean, {
    description: "Who asks keeps order here: state, room, roles, moderation",
  })
  async viewerCanHost(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<boolean> {
    const { attendance } = await standingIn(context, workshop);
    return may.host(context.viewer, workshop, attendance).allowed;
  }

  @FieldResolver(() => Boolean, { description: "Who asks may change texts, times and agenda" })
  async viewerCanEdit(@Ctx() context: HubContext, @Root() workshop: Workshop): Promise<boolean> {
    const { attendance } = await standingIn(context, workshop);
    return may.edit(context.viewer, workshop, attendance).allowed;
  }
}

async function isReadable(context: HubContext, workshop: Workshop): Promise<boolean> {
  const { attendance } = await standingIn(context, workshop);
  return may.read(context.viewer, workshop, attendance).allowed;
}

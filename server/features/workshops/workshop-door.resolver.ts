import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { programError, TooManyRequests } from "#server/core/graphql/errors.ts";
import { cityOf } from "#server/features/network/cities.ts";
import { City } from "#server/features/network/city.type.ts";
import { loadOwnAttendance } from "./attendance/attendance.loader.ts";
import { Attendance } from "./attendance/attendance.type.ts";
import { findByCode } from "./attendance/find-by-code.ts";
import { countAttendances } from "./attendance/list-attendances.ts";
import { textFor } from "#server/core/localised.ts";
import { Refused } from "#server/core/commands/refused.ts";
import { TextLanguageArgs } from "./workshop.args.ts";
import { WorkshopDoor } from "./workshop-door.type.ts";
import { loadTexts } from "./workshop.loader.ts";

@Resolver(() => WorkshopDoor)
export class WorkshopDoorResolver {
  @NeverCached
  @Query(() => WorkshopDoor, {
    nullable: true,
    description:
      "The door: what a join code opens; null when no workshop has that code. After too many wrong codes from one network: TOO_MANY_REQUESTS",
  })
  async workshopByCode(
    @Ctx() context: HubContext,
    @Arg("code", () => String, { description: "As typed: case, spaces and hyphens do not count" })
    code: string,
  ): Promise<WorkshopDoor | null> {
    try {
      const workshop = await findByCode(context, code);
      return workshop && new WorkshopDoor(workshop);
    } catch (failure) {
      if (!(failure instanceof Refused && failure.error instanceof TooManyRequests)) throw failure;
      const { retryAfterSeconds } = failure.error;
      throw programError("TOO_MANY_REQUESTS", failure.error.message(context), {
        retryAfterSeconds,
      });
    }
  }

  @FieldResolver(() => String, { description: "The title" })
  async title(
    @Ctx() context: HubContext,
    @Root() { workshop }: WorkshopDoor,
    @Args(() => TextLanguageArgs) { language }: TextLanguageArgs,
  ): Promise<string> {
    return textFor(await loadTexts(context, workshop.id), language)?.title ?? "";
  }

  @FieldResolver(() => City, { description: "The city where it takes place" })
  hostCity(@Ctx() context: HubContext, @Root() { workshop }: WorkshopDoor): Promise<City> {
    return cityOf(context, workshop.hostCityId);
  }

  @FieldResolver(() => Int, { description: "How many are expected or came" })
  attendanceCount(@Ctx() context: HubContext, @Root() { workshop }: WorkshopDoor): Promise<number> {
    return countAttendances(context, workshop.id);
  }

  @FieldResolver(() => Attendance, {
    nullable: true,
    description: "As what who asks is in already; null: not yet",
  })
  viewerAttendance(
    @Ctx() context: HubContext,
    @Root() { workshop }: WorkshopDoor,
  ): Promise<Attendance | null> {
    return loadOwnAttendance(context, workshop.id);
  }
}

import { Ctx, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { NeverCached } from "#server/core/graphql/never-cached.ts";
import { DateTime } from "#server/core/graphql/scalars.ts";

@Resolver()
export class ServerTimeResolver {
  @NeverCached
  @Query(() => DateTime, {
    description: "The hub's clock: a screen counts the room's timer by it, not by its own",
  })
  serverTime(@Ctx() context: HubContext): Date {
    return context.services.clock.now();
  }
}

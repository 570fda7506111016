import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import { ConnectionArgs, type Page } from "#server/core/graphql/connection.ts";
import { type Seat, SeatConnection } from "./seat.type.ts";
import { searchSeats } from "./seats.ts";

@Resolver()
export class SeatResolver {
  @Query(() => SeatConnection, {
    description: "Cities and organisations somebody can sit for, best match first",
  })
  seats(
    @Ctx() context: HubContext,
    @Arg("search", () => String, {
      description:
        "Typed letters of a name in any language, with or without marks; empty: all by name",
    })
    search: string,
    @Args(() => ConnectionArgs) args: ConnectionArgs,
  ): Promise<Page<Seat>> {
    return searchSeats(context, search, args);
  }
}

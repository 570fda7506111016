import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { HubContext } from "#server/core/context.ts";
import type { Page } from "#server/core/graphql/connection.ts";
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
    @Arg("first", () => Int, {
      nullable: true,
      description: "So many from the start; at most 100 are given",
    })
    first?: number | null,
    @Arg("after", () => String, {
      nullable: true,
      description: "Only what comes after this cursor",
    })
    after?: string | null,
  ): Promise<Page<Seat>> {
    return searchSeats(context, search, { first: first ?? null, after: after ?? null });
  }
}
